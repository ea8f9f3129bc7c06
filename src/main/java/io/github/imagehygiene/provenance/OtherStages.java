package io.github.imagehygiene.provenance;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.scripts.ReadDockerfile;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.image.ImageDescription;
import java.util.List;
import java.util.Optional;

/** Looks for the stage that an image was built from, where it was not the target. */
public record OtherStages(
    ReadDockerfile dockerfile, ImageConfig config, Optional<ImageDescription> base) {

  /** Dockerfiles have few stages; one that has more is not searched to its end. */
  private static final int MOST = 50;

  /** Stages whose instructions are those of the image to the last word; a layer must be theirs. */
  public List<Stage> found() {
    var graph = dockerfile.graph();
    var matcher = new OriginMatcher(dockerfile, config, base.map(ImageDescription::config));
    return dockerfile.dockerfile().stages().stream()
        .limit(MOST)
        .filter(stage -> !graph.target().equals(Optional.of(stage)))
        .filter(stage -> fits(matcher.match(graph.lineage(stage))))
        .toList();
  }

  private static boolean fits(Alignment alignment) {
    return alignment.verdict() == Alignment.Verdict.SAME
        && alignment.origins().stream().anyMatch(LayerOrigin.Step.class::isInstance);
  }
}
