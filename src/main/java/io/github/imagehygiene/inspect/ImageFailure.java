package io.github.imagehygiene.inspect;

/**
 * Why the image could not be inspected.
 *
 * @param unavailable true: no engine, or no such image; false: it is there, but cannot be read, or
 *     it is not known which image is meant
 * @param message what, where, what was expected, what to do
 */
public record ImageFailure(boolean unavailable, String message) implements UnitInput.ImageChoice {}
