package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.List;

/** {@code set} and {@code shopt -o}, which change the options of the shell that runs them. */
final class SetCommand {

  private SetCommand() {}

  /** The shell after the command. */
  static Shell applied(ShellCommand command, Shell shell) {
    return switch (command.name().orElse("")) {
      case "set" -> shell.with(command.args());
      case "shopt" -> shopt(command.options(), shell);
      default -> shell;
    };
  }

  private static Shell shopt(Arguments arguments, Shell shell) {
    boolean on = arguments.has("-s");
    if (!arguments.has("-o") || !on && !arguments.has("-u")) {
      return shell;
    }
    Shell changed = shell;
    for (ShellWord name : arguments.operands()) {
      changed = changed.with(List.of(on ? "-o" : "+o", name.prefix()));
    }
    return changed;
  }
}
