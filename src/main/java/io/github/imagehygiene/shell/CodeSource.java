package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.shell.syntax.WordPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a command finds the code that it runs: a shell, an interpreter (the manual pages of Python
 * 3.13, Perl 5.40, Ruby 3.4, Node.js 22, PHP 8.4), {@code java -jar}, a program named by its path.
 *
 * @param word the code itself, or the file that holds it; empty if standard input does
 */
public record CodeSource(Kind kind, Optional<ShellWord> word) {

  /** What holds the code. */
  public enum Kind {
    /** Standard input. */
    INPUT,
    /** A word of the command. */
    TEXT,
    /** A file that a word names. */
    FILE
  }

  /**
   * An interpreter.
   *
   * @param program a pattern of its names
   * @param text options whose value is the code
   * @param elsewhere options by which it takes the code from elsewhere
   * @param valued further options that take a value
   */
  private record Interpreter(
      Pattern program, List<String> text, List<String> elsewhere, OptionSyntax valued) {

    static Interpreter of(String program, String text, String elsewhere, String valued) {
      return new Interpreter(
          Pattern.compile(program),
          List.of(text.split(" ")),
          List.of(elsewhere.split(" ")),
          OptionSyntax.withValues((text + " " + valued).split(" ")).beforeOperands());
    }

    Optional<CodeSource> source(ShellCommand command) {
      Arguments given = command.options(valued);
      if (given.has(elsewhere.toArray(String[]::new))) {
        return Optional.empty();
      }
      return given
          .valueWords(text.toArray(String[]::new))
          .findFirst()
          .map(code -> new CodeSource(Kind.TEXT, Optional.of(code)))
          .or(() -> Optional.of(operand(given.operands())));
    }
  }

  private static final Set<String> SHELLS =
      Set.of("sh", "dash", "ash", "bash", "ksh", "mksh", "zsh");

  private static final CodeSource INPUT = new CodeSource(Kind.INPUT, Optional.empty());

  private static final Set<String> INPUTS =
      Set.of("-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0");

  private static final List<Interpreter> INTERPRETERS =
      List.of(
          Interpreter.of("(python|pypy)[0-9.]*", "-c", "-m", "-W -X"),
          Interpreter.of("perl[0-9.]*", "-e -E", "-v", "-I -M"),
          Interpreter.of("ruby[0-9.]*", "-e", "-v", "-I -r"),
          Interpreter.of("node|nodejs", "-e --eval -p --print -pe", "-v", "-r --require"),
          Interpreter.of("php[0-9.]*", "-r -B -R -E", "-v -m -i", "-c -d -z"));

  /** Where a command finds its code; empty if it is none that runs any, or that cannot be told. */
  public static Optional<CodeSource> of(ShellCommand command) {
    String name = command.name().orElse("");
    if (SHELLS.contains(name)) {
      return Optional.of(shell(ShellInvocation.read(command.words())));
    } else if (name.equals("source") || name.equals(".")) {
      return file(command.arguments().stream());
    } else if (name.equals("java")) {
      return file(command.arguments().stream().dropWhile(word -> !word.is("-jar")).skip(1));
    }
    return INTERPRETERS.stream()
        .filter(interpreter -> interpreter.program.matcher(name).matches())
        .findFirst()
        .map(interpreter -> interpreter.source(command))
        .orElseGet(() -> program(command));
  }

  private static CodeSource shell(ShellInvocation invocation) {
    Optional<ShellWord> first = invocation.operands().stream().findFirst();
    if (invocation.commandString()) {
      return new CodeSource(Kind.TEXT, first);
    }
    return invocation.input() ? INPUT : operand(invocation.operands());
  }

  /** What stands behind {@code --} and looks like an option is for a script from the input. */
  private static CodeSource operand(List<ShellWord> operands) {
    return operands.stream()
        .findFirst()
        .filter(word -> !word.prefix().startsWith("-"))
        .filter(word -> word.literal().filter(INPUTS::contains).isEmpty())
        .map(word -> new CodeSource(Kind.FILE, Optional.of(word)))
        .orElse(INPUT);
  }

  private static Optional<CodeSource> file(Stream<ShellWord> words) {
    return words.findFirst().map(word -> new CodeSource(Kind.FILE, Optional.of(word)));
  }

  /** A program by its path, or whatever a substitution in its place makes. */
  private static Optional<CodeSource> program(ShellCommand command) {
    Optional<ShellWord> first = command.words().stream().findFirst();
    return first
        .filter(word -> isMade(word) || word.text().contains("/"))
        .map(word -> new CodeSource(isMade(word) ? Kind.TEXT : Kind.FILE, first));
  }

  private static boolean isMade(ShellWord word) {
    return !word.parts().isEmpty() && word.parts().get(0) instanceof WordPart.CommandSubstitution;
  }
}
