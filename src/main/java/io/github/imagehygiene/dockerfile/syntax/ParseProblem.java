package io.github.imagehygiene.dockerfile.syntax;

import io.github.imagehygiene.text.Span;

/**
 * Something in a Dockerfile that Docker would refuse.
 *
 * @param span the offending text; may be empty where something is missing
 * @param message one line: what is wrong, and where possible what to write
 */
public record ParseProblem(Span span, String message) {}
