package io.github.imagehygiene.inspect;

import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.Optional;

/**
 * One image of a module as it was inspected.
 *
 * @param name tells it from the module's other images
 * @param dockerfile the one that it is said to be built from
 * @param image empty: it could not be had
 * @param failure why the image, or some of it, was not inspected
 */
public record Unit(
    String name,
    Optional<DockerfileSubject> dockerfile,
    Optional<ImageSubject> image,
    Optional<ImageFailure> failure) {}
