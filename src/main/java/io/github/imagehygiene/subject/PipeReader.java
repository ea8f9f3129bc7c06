package io.github.imagehygiene.subject;

import io.github.imagehygiene.shell.CodeSource;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.text.FactTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a command makes of a pipe that brings nothing; the table is {@code pipe-readers.txt}. */
public enum PipeReader {
  /** It succeeds all the same. */
  ACCEPTS,
  /** It fails. */
  FAILS,
  /** It may end before it has read all. */
  STOPS;

  /** A line of the table. */
  private record Program(
      PipeReader kind, Set<String> names, Set<String> options, Optional<Pattern> argument) {

    static Program of(List<String> row) {
      String given = row.get(2);
      boolean pattern = given.startsWith("/");
      return new Program(
          valueOf(row.get(0).toUpperCase(Locale.ROOT)),
          Set.of(row.get(1).split(" ")),
          pattern ? Set.of() : Set.of(given.split(" ")),
          pattern
              ? Optional.of(Pattern.compile(given.substring(1, given.length() - 1)))
              : Optional.empty());
    }

    boolean is(ShellCommand command) {
      return command.name().filter(names::contains).isPresent()
          && (options.contains("*")
              || command.hasFlag(options.toArray(String[]::new))
              || argument.filter(wanted -> hasArgument(command, wanted)).isPresent());
    }

    private static boolean hasArgument(ShellCommand command, Pattern wanted) {
      return command.args().stream().anyMatch(wanted.asMatchPredicate());
    }
  }

  private static final List<Program> TABLE =
      FactTable.rows(PipeReader.class, "pipe-readers.txt").stream().map(Program::of).toList();

  /**
   * The answer for a command of a script; empty if it is not known.
   *
   * <p>xargs runs its command without arguments, or not at all (xargs(1)). An interpreter that
   * reads its code from the pipe runs no code (POSIX sh).
   */
  public static Optional<PipeReader> of(ShellCommand command) {
    if (command.isWrappedBy("xargs") || command.is("xargs") || readsCode(command)) {
      return Optional.of(ACCEPTS);
    }
    return TABLE.stream().filter(program -> program.is(command)).findFirst().map(Program::kind);
  }

  private static boolean readsCode(ShellCommand command) {
    return CodeSource.of(command)
        .filter(source -> source.kind() == CodeSource.Kind.INPUT)
        .isPresent();
  }
}
