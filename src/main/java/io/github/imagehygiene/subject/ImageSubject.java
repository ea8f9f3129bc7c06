package io.github.imagehygiene.subject;

import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.layers.LayerFacts;
import java.util.List;
import java.util.Optional;

/**
 * The built image, joined to its Dockerfile where there is one.
 *
 * @param layerFacts lowest layer first; empty if no layer was read
 */
public record ImageSubject(
    ImageDescription image,
    Optional<DockerfileSubject> dockerfile,
    Optional<List<LayerFacts>> layerFacts) {}
