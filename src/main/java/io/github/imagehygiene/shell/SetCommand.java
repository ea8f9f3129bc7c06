package io.github.imagehygiene.shell;

import java.util.List;

/** {@code set} and {@code shopt -o}, which change the options of the shell that runs them. */
final class SetCommand {

  private SetCommand() {}

  /** The shell after the command. */
  static Shell applied(ShellCommand command, Shell shell) {
    if (command.is("set")) {
      return shell.with(command.args());
    }
    if (command.is("shopt") && command.hasFlag("-o") && command.hasFlag("-s", "-u")) {
      String flag = command.hasFlag("-s") ? "-o" : "+o";
      Shell changed = shell;
      for (ShellWord name : command.options().operands()) {
        changed = changed.with(List.of(flag, name.prefix()));
      }
      return changed;
    }
    return shell;
  }
}
