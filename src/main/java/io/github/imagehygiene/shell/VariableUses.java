package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.syntax.Assignment;
import io.github.imagehygiene.shell.syntax.HereDocument;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.shell.syntax.WordPart;
import io.github.imagehygiene.shell.syntax.WordPart.Arithmetic;
import io.github.imagehygiene.shell.syntax.WordPart.Array;
import io.github.imagehygiene.shell.syntax.WordPart.Quoted;
import io.github.imagehygiene.shell.syntax.WordPart.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The variables that the commands of a script expand, and those that it may set itself.
 *
 * @param reads in the order of commands
 * @param set names that a command sets, on whatever way
 * @param setsUnknown true if it may set any name: it reads another file, or text as commands
 */
public record VariableUses(List<Read> reads, Set<String> set, boolean setsUnknown) {

  /** A variable that a command expands. */
  public record Read(Variable variable, ShellCommand command) {

    /** Whether it says what holds if the variable is not set, as <code>${x:-y}</code> does. */
    public boolean hasAlternative() {
      return variable.operator().matches(":?[-=?+]");
    }
  }

  public VariableUses {
    reads = List.copyOf(reads);
    set = Set.copyOf(set);
  }

  static VariableUses of(ShellScript script, ScriptVariables variables) {
    var commands = script.commandsAndWrappers().toList();
    var reads = commands.stream().flatMap(VariableUses::reads).toList();
    var set = new HashSet<>(variables.names());
    commands.stream()
        .flatMap(command -> command.assignments().stream())
        .map(Assignment::name)
        .forEach(set::add);
    reads.stream()
        .filter(read -> read.variable().operator().endsWith("="))
        .map(read -> read.variable().name())
        .forEach(set::add);
    return new VariableUses(reads, set, commands.stream().anyMatch(VariableUses::setsAny));
  }

  /** {@code . file}, {@code eval …}, {@code set -a}, {@code export $(…)}. */
  private static boolean setsAny(ShellCommand command) {
    return switch (command.name().orElse("")) {
      case ".", "source", "eval", "let" -> true;
      case "set" -> command.args().contains("allexport") || command.hasFlag("-a");
      case "export", "readonly", "declare", "typeset", "local", "read" ->
          command.arguments().stream().anyMatch(ShellWord::mayBeAnything);
      default -> false;
    };
  }

  private static Stream<Read> reads(ShellCommand command) {
    var redirections = command.redirections();
    return Stream.of(
            command.assignments().stream().map(assignment -> assignment.value().parts()),
            command.words().stream().map(ShellWord::parts),
            redirections.stream().map(each -> each.target().parts()),
            redirections.stream()
                .flatMap(each -> each.document().stream())
                .map(HereDocument::parts))
        .flatMap(parts -> parts)
        .flatMap(VariableUses::variables)
        .map(variable -> new Read(variable, command));
  }

  /** Those in substitutions are of the commands there. */
  private static Stream<Variable> variables(List<WordPart> parts) {
    return parts.stream().flatMap(VariableUses::variables);
  }

  private static Stream<Variable> variables(WordPart part) {
    if (part instanceof Variable variable) {
      return Stream.concat(Stream.of(variable), variables(variable.operand()));
    } else if (part instanceof Quoted quoted) {
      return variables(quoted.parts());
    } else if (part instanceof Arithmetic arithmetic) {
      return variables(arithmetic.parts());
    }
    return part instanceof Array array
        ? array.elements().stream().flatMap(element -> variables(element.parts()))
        : Stream.empty();
  }
}
