package io.github.imagehygiene.maven;

import java.util.Map;
import java.util.Optional;

/**
 * An image as the user names it, name or archive at least.
 *
 * @param name reference or id; empty: the only image of the archive
 * @param archive path, to be read instead of asking an engine
 * @param dockerfile path of the one that it is built from
 * @param target the Dockerfile's stage
 * @param platform {@code os/architecture[/variant]}
 */
record ImageSettings(
    Optional<String> name,
    Optional<String> archive,
    Optional<String> dockerfile,
    Optional<String> target,
    Map<String, String> buildArgs,
    Optional<String> platform) {

  ImageSettings {
    buildArgs = Map.copyOf(buildArgs);
  }

  /** An image of which nothing more is said. */
  static ImageSettings of(Optional<String> name, Optional<String> archive) {
    return new ImageSettings(
        name, archive, Optional.empty(), Optional.empty(), Map.of(), Optional.empty());
  }
}
