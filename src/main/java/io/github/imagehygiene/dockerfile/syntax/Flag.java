package io.github.imagehygiene.dockerfile.syntax;

import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.Optional;

/**
 * An option between keyword and arguments: {@code --from=builder}. Unknown ones are kept.
 *
 * @param written all of it, quotes included
 * @param name without the dashes, as written
 * @param nameSpan with the dashes
 * @param value what stands after {@code =}, already without quotes; empty if there is no {@code =}
 */
public record Flag(SplicedText written, String name, Span nameSpan, Optional<Word> value) {

  public Span span() {
    return written.span();
  }
}
