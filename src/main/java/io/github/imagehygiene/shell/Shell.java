package io.github.imagehygiene.shell;

import java.util.List;

/**
 * The shell that reads a script, and the options that it starts with.
 *
 * @param program its name without path and {@code .exe}, such as {@code bash}
 */
public record Shell(Dialect dialect, String program, ShellOptions options) {

  /** Docker's own default, {@code /bin/sh -c}. */
  public static final Shell SH = new Shell(Dialect.POSIX, "sh", ShellOptions.NONE);

  /** The shell of that name, as in {@code # hadolint shell=bash}. */
  public static Shell named(String program) {
    return new Shell(Dialect.of(program), Dialect.baseName(program), ShellOptions.NONE);
  }

  /**
   * The shell that a {@code SHELL} instruction names. What starts the shell is looked through, as
   * in {@code ["conda", "run", "-n", "env", "/bin/bash", "-ec"]}.
   *
   * @param words the words of its JSON array
   */
  public static Shell of(List<String> words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      Shell shell = named(words.get(i));
      if (shell.dialect != Dialect.OTHER) {
        return shell.with(words.subList(i + 1, words.size()));
      }
    }
    return words.isEmpty() ? named("") : named(words.get(0));
  }

  /** This shell when started with these flags. */
  public Shell with(List<String> flags) {
    return new Shell(dialect, program, options.after(flags));
  }
}
