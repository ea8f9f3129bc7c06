package io.github.imagehygiene.dockerfile.syntax;

import io.github.imagehygiene.text.Span;
import java.util.Optional;

/**
 * A name with a value, as in ENV, LABEL and ARG.
 *
 * @param value empty if only the name is written
 * @param legacy whether a blank, not {@code =}, stands between: {@code ENV name value}
 */
public record KeyValue(Span span, Word key, Optional<Word> value, boolean legacy) {

  /** The name without quotes and escapes. */
  public String name() {
    return key.toString();
  }
}
