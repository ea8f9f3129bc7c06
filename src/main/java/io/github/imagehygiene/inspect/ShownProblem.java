package io.github.imagehygiene.inspect;

import io.github.imagehygiene.text.Position;

/**
 * Something in a Dockerfile that Docker would refuse, as it may be shown.
 *
 * @param message without secrets
 */
public record ShownProblem(String message, Position at) {}
