package io.github.imagehygiene.subject;

import io.github.imagehygiene.shell.CodeSource;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.FactTable;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command that checks a file by its hash or signature; the table is {@code download-checks.txt}.
 *
 * @param lists true if its operands are lists of hashes, not what is checked
 */
public record DownloadCheck(ShellCommand command, boolean lists) {

  /** A line of the table. */
  private record Program(Set<String> names, Set<String> words) {

    static Program of(List<String> row) {
      return new Program(Set.of(row.get(0).split(" ")), Set.of(row.get(1).split(" ")));
    }

    boolean checks(ShellCommand command) {
      return command.name().filter(names::contains).isPresent()
          && (words.contains("*")
              || command.args().stream().anyMatch(words::contains)
              || command.hasFlag(words.toArray(String[]::new)));
    }
  }

  private static final List<Program> TABLE =
      FactTable.rows(DownloadCheck.class, "download-checks.txt").stream().map(Program::of).toList();

  /** What scripts that check are called; who calls one so is believed. */
  private static final Pattern NAME =
      Pattern.compile("(?is).*(verif|checksum|check[-_]?(sha|sig)|hashlib).*");

  /** All commands of a script that check something, in order. */
  public static Stream<DownloadCheck> in(ShellScript script) {
    return script.commands().stream()
        .filter(DownloadCheck::isCheck)
        .map(command -> new DownloadCheck(command, command.hasFlag("-c", "--check")));
  }

  private static boolean isCheck(ShellCommand command) {
    return Hashing.of(command).filter(Hashing::compares).isPresent()
        || TABLE.stream().anyMatch(program -> program.checks(command))
        || command.name().filter(name -> NAME.matcher(name).matches()).isPresent()
        || CodeSource.of(command)
            .flatMap(CodeSource::word)
            .filter(word -> NAME.matcher(word.text()).matches())
            .isPresent();
  }

  /** Whether what it reads from its input names all that it checks, as a list of hashes does. */
  boolean namesAll() {
    return lists && command.options().operands().stream().allMatch(word -> word.is("-"));
  }

  /** The words that may name what is checked, with those of what flows into the command. */
  Stream<ShellWord> words(ShellScript script) {
    var own = lists ? Stream.<ShellWord>empty() : command.arguments().stream();
    var above = script.upstream(command).stream().flatMap(each -> each.arguments().stream());
    var input =
        Stream.concat(Stream.of(command), script.upstream(command).stream())
            .flatMap(each -> each.redirections().stream())
            .filter(Redirection::feedsInput)
            .map(DownloadCheck::content);
    return Stream.of(own, above, input).flatMap(words -> words);
  }

  private static ShellWord content(Redirection redirection) {
    return redirection
        .document()
        .map(document -> new ShellWord(document.parts(), document.body()))
        .orElse(redirection.target());
  }
}
