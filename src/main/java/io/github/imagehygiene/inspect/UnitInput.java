package io.github.imagehygiene.inspect;

import java.util.Optional;

/**
 * One image to inspect, with the build that it comes from.
 *
 * @param name tells it from the module's other images; usually its reference
 * @param dockerfile the one that it is built from, if that is known; one of the request's
 * @param platform of the image, as {@code os/architecture[/variant]}
 * @param image where to get it, or why that is not known
 */
public record UnitInput(
    String name,
    Optional<DockerfileInput> dockerfile,
    Optional<String> platform,
    ImageChoice image) {

  /** Where an image is, or why nobody knows. */
  public sealed interface ImageChoice permits ImageInput, ImageFailure {}
}
