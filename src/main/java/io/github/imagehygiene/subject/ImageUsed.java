package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.image.ImageReference;
import java.util.Optional;

/**
 * A place in a Dockerfile that names an image of a registry or of the engine.
 *
 * @param use empty if it is the frontend, which runs the whole build
 */
public record ImageUsed(
    ImageReference reference, Evidence.InDockerfile place, Optional<ImageUse> use) {}
