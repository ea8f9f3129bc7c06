package io.github.imagehygiene.dockerfile.syntax;

import io.github.imagehygiene.text.Span;

/**
 * A parser directive: a comment at the very top that speaks to the parser.
 *
 * @param span from {@code #} to the end of the line
 * @param name {@code syntax}, {@code escape} or {@code check}, in lower case
 * @param value as written
 */
public record Directive(Span span, String name, String value, Span valueSpan) {}
