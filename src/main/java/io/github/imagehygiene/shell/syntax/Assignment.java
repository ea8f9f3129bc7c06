package io.github.imagehygiene.shell.syntax;

import io.github.imagehygiene.text.Span;
import java.util.Optional;

/**
 * {@code name=value} before a command or alone.
 *
 * @param append true for {@code name+=value}
 * @param value what is assigned; an empty word for {@code name=}
 * @param word the whole as written
 */
public record Assignment(String name, boolean append, ShellWord value, ShellWord word) {

  /** An argument as an assignment, if it is one, as behind {@code export}. */
  public static Optional<Assignment> of(ShellWord word) {
    return Assignments.argument(word);
  }

  public Span span() {
    return word.span();
  }
}
