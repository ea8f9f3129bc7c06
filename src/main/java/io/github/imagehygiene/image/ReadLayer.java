package io.github.imagehygiene.image;

import java.util.OptionalLong;

/**
 * One layer that was read.
 *
 * @param value what the {@link LayerReader} made of it
 * @param compressedSize bytes of its blob, if the source holds it compressed
 */
public record ReadLayer<T>(LayerId id, T value, OptionalLong compressedSize) {}
