package io.github.imagehygiene.provenance;

import io.github.imagehygiene.image.ImageConfig;
import java.util.List;
import java.util.Set;

/**
 * Tells the instruction of each layer above the base image.
 *
 * @param buildah whether Buildah built them
 */
record OwnLayers(HistoryMatch match, List<HistoryLine> history, boolean buildah) {

  /**
   * @param made indices of the entries that made a layer
   */
  static OwnLayers of(
      HistoryMatch match, ImageConfig config, List<HistoryLine> history, Set<Integer> made) {
    int below = made.stream().filter(i -> i < match.lowest()).max(Integer::compare).orElse(-1);
    // No other builder names the base in a comment; Podman 5 does at the first entry alone.
    boolean buildah =
        config.history().stream().skip(below + 1L).anyMatch(e -> e.comment().startsWith("FROM "));
    return new OwnLayers(match, history, buildah);
  }

  /**
   * What made the layer of an entry.
   *
   * @param before the entry that made the layer below
   */
  LayerOrigin origin(int before, int entry) {
    LayerOrigin.Step step = match.steps().get(entry);
    if (step != null && !isShared(before, entry)) {
      return step;
    }
    var makers = match.makers(before, entry);
    return makers.size() == 1 ? makers.get(0) : new LayerOrigin.Unexplained(why(makers.size()));
  }

  /**
   * Whether an entry's layer may be that of the entries before it too: Buildah with {@code
   * --layers=false} or {@code --squash} gives the layer of a stage to the stage's last entry. Else
   * it makes a layer of each RUN, COPY and ADD, which the classic builder does not of a RUN that
   * changes nothing.
   */
  private boolean isShared(int before, int entry) {
    boolean maker = history.get(entry).kind().map(BuildSteps.MAKERS::contains).orElse(false);
    return !maker || buildah && !match.steps(before, entry - 1, BuildSteps.WRITERS).isEmpty();
  }

  private static String why(int makers) {
    return makers == 0
        ? "no instruction of the Dockerfile is known to have made it"
        : "%d instructions made it at once, as squashed builds do".formatted(makers);
  }
}
