package io.github.imagehygiene.inspect;

import io.github.imagehygiene.image.ImageSource;
import java.util.Optional;

/**
 * Where to get the image.
 *
 * @param reference name or id; empty: the only image of the source
 * @param required whether the verdict stays open if the image is unavailable
 */
public record ImageInput(
    ImageSource source, Optional<String> reference, LayerMode layers, boolean required) {}
