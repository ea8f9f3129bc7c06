package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.syntax.Assignment;
import io.github.imagehygiene.shell.syntax.Assignments;
import io.github.imagehygiene.shell.syntax.HereDocument;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.shell.syntax.ScriptText;
import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks through commands that run other commands. */
final class Wrappers {

  private static final Set<String> FIND_ACTIONS = Set.of("-exec", "-execdir", "-ok", "-okdir");
  private static final OptionSyntax SU =
      OptionSyntax.withValues(
          "-c",
          "--command",
          "--session-command",
          "-s",
          "--shell",
          "-g",
          "--group",
          "-G",
          "--supp-group",
          "-w",
          "--whitelist-environment",
          "-T");

  private Wrappers() {}

  /** What the command runs in its turn; nothing if it wraps no command that can be told. */
  static List<Wrapped> unwrap(ShellCommand command) {
    String name = command.name().orElse("");
    return switch (name) {
      case "" -> List.of();
      case "sh", "dash", "ash", "bash", "ksh", "mksh", "zsh" -> shell(command);
      case "su" -> su(command);
      case "eval" -> script(command.arguments(), Optional.empty());
      case "trap" -> trap(command);
      case "script" -> session(command);
      case "setarch" -> setarch(command.arguments());
      case "find" -> find(command.arguments());
      case "command" ->
          Arguments.read(command.arguments(), Prefix.BY_NAME.get(name).syntax()).has("-v", "-V")
              ? List.of()
              : prefixed(command, Prefix.BY_NAME.get(name));
      case "env" ->
          // What -S splits is told by rules of its own.
          Arguments.read(command.arguments(), Prefix.BY_NAME.get(name).syntax())
                  .has("-S", "--split-string")
              ? List.of()
              : prefixed(command, Prefix.BY_NAME.get(name));
      case "flock" -> flock(command);
      case "runuser" ->
          command.hasFlag("-u", "--user")
              ? prefixed(command, Prefix.BY_NAME.get(name))
              : su(command);
      default ->
          Prefix.BY_NAME.containsKey(name)
              ? prefixed(command, Prefix.BY_NAME.get(name))
              : List.of();
    };
  }

  private static List<Wrapped> prefixed(ShellCommand command, Prefix prefix) {
    return prefixed(command.arguments(), prefix);
  }

  private static List<Wrapped> prefixed(List<ShellWord> arguments, Prefix prefix) {
    List<ShellWord> words = Arguments.read(arguments, prefix.syntax()).operands();
    List<Assignment> assignments = new ArrayList<>();
    // A lone dash is env's -i.
    int first = prefix.assignments() && !words.isEmpty() && words.get(0).is("-") ? 1 : 0;
    while (prefix.assignments() && first < words.size()) {
      Optional<Assignment> assignment = Assignments.argument(words.get(first));
      if (assignment.isEmpty()) {
        break;
      }
      assignments.add(assignment.get());
      first++;
    }
    first += prefix.operands();
    return first < words.size()
        ? List.of(new Wrapped.Words(assignments, words.subList(first, words.size())))
        : List.of();
  }

  private static List<Wrapped> shell(ShellCommand command) {
    ShellInvocation invocation = ShellInvocation.read(command.words());
    Optional<Shell> shell = Optional.of(invocation.shell());
    if (invocation.commandString()) {
      return script(invocation.operands().stream().limit(1).toList(), shell);
    }
    return invocation.input() ? input(command, shell) : List.of();
  }

  /** The architecture stands before the options, or is left out. */
  private static List<Wrapped> setarch(List<ShellWord> arguments) {
    boolean named = !arguments.isEmpty() && !arguments.get(0).prefix().startsWith("-");
    return prefixed(
        arguments.subList(named ? 1 : 0, arguments.size()), Prefix.BY_NAME.get("linux64"));
  }

  /** {@code flock lock -c script}, else a command word for word. */
  private static List<Wrapped> flock(ShellCommand command) {
    Prefix prefix = Prefix.BY_NAME.get("flock");
    List<ShellWord> words = Arguments.read(command.arguments(), prefix.syntax()).operands();
    boolean script = words.size() > 1 && (words.get(1).is("-c") || words.get(1).is("--command"));
    return script
        ? script(words.stream().skip(2).limit(1).toList(), Optional.of(Shell.SH))
        : prefixed(command, prefix);
  }

  /** {@code su user -c script}; what stands behind the user is for the shell. */
  private static List<Wrapped> su(ShellCommand command) {
    Arguments arguments = command.options(SU);
    Shell shell =
        arguments.values("-s", "--shell").stream().findFirst().map(Shell::named).orElse(Shell.SH);
    List<ShellWord> given =
        arguments.valueWords("-c", "--command", "--session-command").limit(1).toList();
    if (!given.isEmpty()) {
      return script(given, Optional.of(shell));
    }
    List<ShellWord> forShell =
        arguments.operands().stream().dropWhile(word -> word.is("-")).skip(1).toList();
    return forShell.size() > 1 && forShell.get(0).is("-c")
        ? script(forShell.subList(1, 2), Optional.of(shell))
        : input(command, Optional.of(shell));
  }

  /** {@code script -qc script file} of util-linux. */
  private static List<Wrapped> session(ShellCommand command) {
    List<ShellWord> given =
        command
            .options(OptionSyntax.withValues("-c", "--command", "-o", "-O", "-I", "-B", "-E", "-T"))
            .valueWords("-c", "--command")
            .limit(1)
            .toList();
    return script(given, Optional.of(Shell.SH));
  }

  private static List<Wrapped> trap(ShellCommand command) {
    List<ShellWord> operands = command.options().operands();
    boolean sets = operands.size() > 1 && !operands.get(0).is("-") && !operands.get(0).is("");
    return sets ? script(operands.subList(0, 1), Optional.empty()) : List.of();
  }

  private static List<Wrapped> script(List<ShellWord> words, Optional<Shell> shell) {
    boolean known =
        !words.isEmpty() && words.stream().noneMatch(word -> ScriptText.isUnknown(word.parts()));
    return known ? List.of(new Wrapped.Script(ScriptText.of(words), shell, words)) : List.of();
  }

  /** The script in a here-document or here-string. */
  private static List<Wrapped> input(ShellCommand command, Optional<Shell> shell) {
    return command.redirections().stream()
        .filter(Redirection::feedsInput)
        .reduce((earlier, later) -> later)
        .map(last -> input(last, shell))
        .orElse(List.of());
  }

  private static List<Wrapped> input(Redirection redirection, Optional<Shell> shell) {
    if (redirection.document().isPresent()) {
      HereDocument document = redirection.document().get();
      return List.of(
          new Wrapped.Script(
              ScriptText.ofParts(document.parts(), document.body()), shell, List.of(redirection)));
    }
    return redirection.operator().equals("<<<")
            && !ScriptText.isUnknown(redirection.target().parts())
        ? List.of(
            new Wrapped.Script(
                ScriptText.of(List.of(redirection.target())), shell, List.of(redirection)))
        : List.of();
  }

  private static List<Wrapped> find(List<ShellWord> arguments) {
    List<Wrapped> found = new ArrayList<>();
    int index = 0;
    while (index < arguments.size()) {
      boolean action = arguments.get(index++).literal().filter(FIND_ACTIONS::contains).isPresent();
      int end = action ? actionEnd(arguments, index) : index;
      if (end > index) {
        found.add(new Wrapped.Words(List.of(), arguments.subList(index, end)));
      }
      index = end;
    }
    return found;
  }

  private static int actionEnd(List<ShellWord> arguments, int start) {
    int end = start;
    while (end < arguments.size() && !endsAction(arguments, end)) {
      end++;
    }
    return end;
  }

  /** A plus ends an action only behind braces (POSIX.1-2017 XCU find). */
  private static boolean endsAction(List<ShellWord> arguments, int index) {
    return arguments.get(index).is(";")
        || arguments.get(index).is("+") && arguments.get(index - 1).is("{}");
  }
}
