package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.syntax.Assignment;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import java.util.Optional;

/** What a command runs in its turn. */
sealed interface Wrapped {

  /** The words and redirections of the wrapper that belong to what it runs, not to itself. */
  List<?> taken();

  /** Another command, word for word, as {@code sudo} runs it. */
  record Words(List<Assignment> assignments, List<ShellWord> words) implements Wrapped {
    @Override
    public List<?> taken() {
      return words;
    }
  }

  /**
   * A script, as {@code sh -c} runs it.
   *
   * @param shell the shell that reads it; none if it is the one that reads the wrapper
   */
  record Script(SplicedText text, Optional<Shell> shell, List<?> taken) implements Wrapped {}
}
