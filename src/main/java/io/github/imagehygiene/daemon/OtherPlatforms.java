package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.Platform;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An image that the engine holds, but not for the platform that is wanted.
 *
 * @param name as the user has it
 */
record OtherPlatforms(HeldImage held, String name, Platform wanted) {

  /**
   * @param usual the engine's answer to inspect without a platform
   */
  ImageUnavailable unavailable(JsonNode usual) throws IOException {
    String there =
        platforms(usual).stream()
            .map(platform -> Quote.of(platform.toString()))
            .distinct()
            .collect(Collectors.joining(", "));
    String older =
        held.engine().platformApi().isEmpty() && held.engine().kind() == EngineKind.DOCKER
            ? " Engines before Docker 28.1 give one platform of an image only."
            : "";
    return new ImageUnavailable(
        ("Image '%s' on %s is not for %s, but for %s. Build or pull it for %s, or set platform to"
                + " one that is there.%s")
            .formatted(
                name,
                held.engine(),
                wanted,
                there.isEmpty() ? "an unknown platform" : there,
                wanted,
                older));
  }

  private List<Platform> platforms(JsonNode usual) throws IOException {
    var listed = held.platforms();
    return listed.isEmpty() ? InspectedImage.platform(usual).stream().toList() : listed;
  }
}
