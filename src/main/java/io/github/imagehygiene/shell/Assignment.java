package io.github.imagehygiene.shell;

import io.github.imagehygiene.text.Span;

/**
 * {@code name=value} before a command or alone.
 *
 * @param append true for {@code name+=value}
 * @param value what is assigned; an empty word for {@code name=}
 * @param word the whole as written
 */
public record Assignment(String name, boolean append, ShellWord value, ShellWord word) {

  public Span span() {
    return word.span();
  }
}
