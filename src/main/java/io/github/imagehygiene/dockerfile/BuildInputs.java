package io.github.imagehygiene.dockerfile;

import java.util.Map;
import java.util.Optional;

/**
 * What is told of the build beside the Dockerfile.
 *
 * @param args build arguments that the build passes
 * @param properties Maven properties, for placeholders that a filter fills in
 * @param platform what is built for, as {@code os/architecture[/variant]}
 */
public record BuildInputs(
    Map<String, String> args, Map<String, String> properties, Optional<String> platform) {

  /** Nothing is told. */
  public static final BuildInputs NONE = new BuildInputs(Map.of(), Map.of(), Optional.empty());

  public BuildInputs {
    args = Map.copyOf(args);
    properties = Map.copyOf(properties);
  }
}
