package io.github.imagehygiene.maven;

import io.github.imagehygiene.inspect.LayerMode;
import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parameters of a goal that say little. */
final class TestParameters {

  private TestParameters() {}

  /** Those of {@code lint}, which says nothing. */
  static Parameters lint() {
    return of(List.of(), List.of(), Optional.empty(), Map.of(), Optional.empty());
  }

  /** Of {@code check}, with the defaults of how images are read. */
  static Optional<Parameters.ImageParameters> images() {
    return Optional.of(
        new Parameters.ImageParameters(
            LayerMode.ALWAYS, Optional.empty(), OnImageUnavailable.FAIL));
  }

  static Parameters of(
      List<ImageSettings> images,
      List<String> dockerfiles,
      Optional<String> target,
      Map<String, String> buildArgs,
      Optional<Parameters.ImageParameters> image) {
    var nothing = new ConfigTree.Fields(Map.of(), new Origin("nowhere"));
    return new Parameters(
        images,
        dockerfiles,
        target,
        buildArgs,
        Optional.empty(),
        List.of(),
        nothing,
        nothing,
        nothing,
        Set.of(),
        Optional.empty(),
        image);
  }
}
