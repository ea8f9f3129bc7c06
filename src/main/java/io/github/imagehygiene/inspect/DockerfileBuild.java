package io.github.imagehygiene.inspect;

import java.util.Map;
import java.util.Optional;

/**
 * What is told of the build of one Dockerfile.
 *
 * @param args build arguments that the build passes
 * @param target the stage to build; must be one of the Dockerfile's. Empty: the last
 * @param platform what is built for, as {@code os/architecture[/variant]}
 * @param filtered whether a plugin is known to fill in properties of Maven, as <code>${name}</code>
 */
public record DockerfileBuild(
    Map<String, String> args,
    Optional<String> target,
    Optional<String> platform,
    boolean filtered) {

  /** Nothing is told. */
  public static final DockerfileBuild NONE =
      new DockerfileBuild(Map.of(), Optional.empty(), Optional.empty(), false);

  public DockerfileBuild {
    args = Map.copyOf(args);
  }
}
