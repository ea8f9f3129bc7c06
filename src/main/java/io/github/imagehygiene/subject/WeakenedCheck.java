package io.github.imagehygiene.subject;

import io.github.imagehygiene.shell.Arguments;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.FactTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A switch by which a program no longer checks what it downloads; the table is {@code
 * weakened-checks.txt}.
 *
 * @param subcommand an operand that must be there for the switch to count; empty: none
 * @param switches options with their dashes; settings as {@code name=value} in lower case, and
 *     texts in brackets
 */
public record WeakenedCheck(
    Kind kind, Set<String> programs, String subcommand, List<String> switches) {

  /** What is no longer checked. */
  public enum Kind {
    /** The certificate of the server. */
    TLS,
    /** The signature of a package or a repository. */
    SIGNATURE,
    /** That the connection is of a version of TLS that holds. */
    VERSION
  }

  private static final List<WeakenedCheck> TABLE =
      FactTable.lines(WeakenedCheck.class, "weakened-checks.txt").stream()
          .map(WeakenedCheck::parse)
          .toList();

  public WeakenedCheck {
    programs = Set.copyOf(programs);
    switches = List.copyOf(switches);
  }

  /** The words of a command that turn a check off. */
  public static Stream<ShellWord> in(ShellCommand command, Kind kind) {
    return command.name().stream()
        .map(WeakenedCheck::withoutVersion)
        .flatMap(
            name ->
                TABLE.stream()
                    .filter(check -> check.kind == kind && check.programs.contains(name))
                    .flatMap(check -> check.find(command, options(command)).stream()));
  }

  /** {@code pip3.12} without its digits. */
  private static String withoutVersion(String program) {
    return program.replaceFirst("(?<![0-9.])[0-9.]+$", "");
  }

  /**
   * @throws IllegalArgumentException if a line is not of the form that the table's head describes
   */
  static WeakenedCheck parse(String line) {
    String[] columns = line.split("\\s*\\|\\s*");
    if (columns.length != 4) {
      throw new IllegalArgumentException("not four columns: " + line);
    }
    return new WeakenedCheck(
        Kind.valueOf(columns[0].toUpperCase(Locale.ROOT)),
        Set.of(columns[1].split(" ")),
        columns[2],
        Arrays.asList(columns[3].split(" ")));
  }

  private static Arguments options(ShellCommand command) {
    return Fetch.of(command).map(Fetch::given).orElseGet(command::options);
  }

  private Optional<ShellWord> find(ShellCommand command, Arguments given) {
    boolean there =
        subcommand.isEmpty() || given.operands().stream().anyMatch(w -> w.is(subcommand));
    return Optional.of(given).filter(g -> there).flatMap(g -> option(g).or(() -> setting(command)));
  }

  private Optional<ShellWord> option(Arguments given) {
    return given.options().stream()
        .filter(option -> switches.contains(option.name()))
        .map(Arguments.Option::word)
        .findFirst();
  }

  /** A setting in one word, or as name and value in two. */
  private Optional<ShellWord> setting(ShellCommand command) {
    List<ShellWord> words = command.arguments();
    return IntStream.range(0, words.size())
        .filter(i -> isSetting(lower(words.get(i))) || isSetting(pair(words, i)))
        .mapToObj(words::get)
        .findFirst();
  }

  private static String pair(List<ShellWord> words, int first) {
    String value = first + 1 < words.size() ? lower(words.get(first + 1)) : "";
    return value.contains("=") ? "" : lower(words.get(first)) + "=" + value;
  }

  private boolean isSetting(String word) {
    return switches.stream().filter(s -> s.contains("=")).anyMatch(s -> isSetting(s, word));
  }

  /** It may stand behind an option or the name of a part: {@code --setopt=repo.name=value}. */
  private static boolean isSetting(String setting, String word) {
    if (setting.startsWith("[")) {
      return isInBrackets(setting.substring(1, setting.length() - 1), word);
    }
    int start = word.length() - setting.length();
    String before = word.endsWith(setting) ? word.substring(0, start) : "no setting";
    return before.isEmpty() || before.matches(".*(?:[.=]|::)|-[a-z]");
  }

  /** Among others too: {@code [arch=amd64 trusted=yes]}, whose end may be a word. */
  private static boolean isInBrackets(String option, String word) {
    return word.equals(option + "]")
        || Arrays.stream(word.split("\\["))
            .skip(1)
            .map(rest -> rest.split("]", 2)[0])
            .anyMatch(inside -> List.of(inside.split("\\s+")).contains(option));
  }

  private static String lower(ShellWord word) {
    return word.literal().orElseGet(word::text).toLowerCase(Locale.ROOT);
  }
}
