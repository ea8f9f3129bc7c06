package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.text.Span;
import java.util.Optional;

/**
 * An option between keyword and arguments: {@code --from=builder}. Unknown ones are kept.
 *
 * @param span all of it
 * @param name without the dashes, as written
 * @param nameSpan with the dashes
 * @param value what stands after {@code =}, already without quotes; empty if there is no {@code =}
 */
public record Flag(Span span, String name, Span nameSpan, Optional<Word> value) {}
