package io.github.imagehygiene.secrets;

import io.github.imagehygiene.secrets.CommandArguments.Found;
import io.github.imagehygiene.secrets.CommandTable.Kind;
import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one command of a script is literally given as a secret, where the use of the program leaves
 * no doubt that it is one. Whether the value is a stand-in is for the caller to say.
 */
public final class CommandCredentials {

  private CommandCredentials() {}

  /**
   * A literal value where the program expects a secret.
   *
   * @param before what stands before it in the same word, such as {@code user:}
   * @param span the value alone
   */
  public record Credential(String value, String before, Span span) {}

  /**
   * Those among its arguments.
   *
   * @param command the program and its arguments without their quotes
   */
  public static List<Credential> of(List<SplicedText> command, NamedSecrets names) {
    List<CommandWord> words = words(command);
    return entries(words)
        .flatMap(entry -> CommandArguments.of(entry, words, 0, names).stream())
        .map(CommandCredentials::credential)
        .toList();
  }

  /**
   * Those that it reads from its standard input.
   *
   * @param output the words that are written into it
   */
  public static List<Credential> written(
      List<SplicedText> output, List<SplicedText> command, NamedSecrets names) {
    List<CommandWord> words = words(command);
    return entries(words)
        .flatMap(e -> CommandArguments.written(e, words(output), words, 0, names).stream())
        .map(CommandCredentials::credential)
        .toList();
  }

  /** Whether a program takes its password from a variable of that name. */
  public static boolean isVariable(String program, String name) {
    return CommandTable.of(program).stream()
        .anyMatch(entry -> entry.kind() == Kind.VARIABLE && entry.words().contains(name));
  }

  private static Stream<CommandTable.Entry> entries(List<CommandWord> words) {
    return words.stream()
        .limit(1)
        .flatMap(program -> CommandTable.of(program.program()).stream())
        .filter(entry -> entry.isCertain(words));
  }

  private static List<CommandWord> words(List<SplicedText> texts) {
    return texts.stream().filter(text -> text.length() > 0).map(CommandWord::of).toList();
  }

  private static Credential credential(Found found) {
    return new Credential(
        found.value(), found.word().text().substring(0, found.from()), found.span());
  }
}
