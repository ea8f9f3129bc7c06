package io.github.imagehygiene.dockerfile.syntax;

import io.github.imagehygiene.text.Span;

/**
 * A comment line.
 *
 * @param span from {@code #} to the end of the line
 * @param text without {@code #} and the blanks around
 */
public record Comment(Span span, String text) {}
