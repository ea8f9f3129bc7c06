package io.github.imagehygiene.subject;

import java.util.Map;
import java.util.Optional;

/**
 * What the build knows beyond the Dockerfile.
 *
 * @param buildArgs values passed for ARGs
 * @param platform such as {@code linux/amd64}, if given
 * @param properties of the Maven project, for Dockerfiles that are filtered
 */
public record BuildInputs(
    Map<String, String> buildArgs, Optional<String> platform, Map<String, String> properties) {

  public BuildInputs {
    buildArgs = Map.copyOf(buildArgs);
    properties = Map.copyOf(properties);
  }

  /** A build of which nothing is known. */
  public static BuildInputs none() {
    return new BuildInputs(Map.of(), Optional.empty(), Map.of());
  }
}
