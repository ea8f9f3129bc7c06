package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.ImageUse;
import io.github.imagehygiene.image.ImageReference;

/** A place in a Dockerfile that names an image of a registry or of the engine. */
public record ImageUsed(ImageUse use, ImageReference reference) {}
