package io.github.imagehygiene.provenance;

import io.github.imagehygiene.dockerfile.syntax.Keyword;
import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.ImageReference;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the entries of a base image that is not at hand end in a history. The instructions that its
 * ONBUILD adds to a build come right above them, and look like others of the base:
 *
 * <ul>
 *   <li>The classic builder and Buildah write ONBUILD into the history of the base, so what it may
 *       have added is known by its text; Buildah also names the base at the first entry above it.
 *   <li>BuildKit writes nothing of ONBUILD into a history. What it made right below the
 *       Dockerfile's instructions may come from there, up to the start command with which most
 *       images end. Of the images in {@link KnownBases} it does not: Docker's official images have
 *       given ONBUILD up, see <a
 *       href="https://github.com/docker-library/official-images/issues/2076">
 *       docker-library/official-images#2076</a>.
 * </ul>
 *
 * @param base the name that FROM has, if it is known
 */
record UnseenBase(
    List<HistoryEntry> entries, List<HistoryLine> lines, Optional<ImageReference> base) {

  private static final Set<KnownBases> PUBLISHED = Set.of(KnownBases.ROOT, KnownBases.NON_ROOT);
  private static final Set<Keyword> START = Set.of(Keyword.CMD, Keyword.ENTRYPOINT);

  /**
   * @param least entries that are surely the base's
   * @param most entries that may be
   */
  record End(int least, int most) {}

  /**
   * @param lowest index of the lowest entry that is known to be the Dockerfile's
   */
  End below(int lowest) {
    int least = Math.min(belowTold(lowest), belowUntold(lowest));
    for (int i = Math.min(lowest, lines.size() - 1); i >= least; i--) {
      if (namesBase(entries.get(i).comment())) {
        return new End(Math.min(i, lowest), Math.min(i, lowest));
      }
    }
    return new End(least, lowest);
  }

  /** Below the entries that are, the last one first, those of the ONBUILD further down. */
  private int belowTold(int lowest) {
    int below = lowest;
    int entry = told(lowest);
    int top = trigger(entry);
    int trigger = top;
    while (trigger >= 0 && entry > top && fits(lines.get(trigger), lines.get(entry))) {
      below = entry;
      entry = told(entry);
      trigger = trigger(trigger);
    }
    return below;
  }

  /** The next below that every builder writes. */
  private int told(int above) {
    int i = above - 1;
    while (i >= 0 && !lines.get(i).kind().map(BuildSteps.TOLD::contains).orElse(true)) {
      i--;
    }
    return i;
  }

  /** The next ONBUILD below of an instruction that every builder writes. */
  private int trigger(int above) {
    int i = above - 1;
    while (i >= 0
        && !(lines.get(i).is(Keyword.ONBUILD)
            && lines.get(i).inner().kind().filter(BuildSteps.TOLD::contains).isPresent())) {
      i--;
    }
    return i;
  }

  /** By its text if it is a script, which is all that every builder writes as it stands. */
  private static boolean fits(HistoryLine trigger, HistoryLine entry) {
    var inner = trigger.inner();
    if (!inner.is(Keyword.RUN)) {
      return entry.kind().equals(inner.kind());
    }
    boolean may = entry.is(Keyword.RUN) || entry.kind().isEmpty();
    boolean isScript = !inner.arguments().startsWith("[") && !inner.arguments().startsWith("--");
    return may && (!isScript || entry.squeezed().endsWith(inner.squeezed()));
  }

  private int belowUntold(int lowest) {
    boolean builtBy = lowest == lines.size() || isByBuildKit(lowest);
    int below = lowest;
    while (builtBy
        && !isPublished()
        && below > 0
        && isByBuildKit(below - 1)
        && lines.get(below - 1).kind().filter(START::contains).isEmpty()) {
      below--;
    }
    return below;
  }

  private boolean isByBuildKit(int entry) {
    return LayerMakers.isByBuildKit(entries.get(entry));
  }

  /** Published images have ONBUILD in tags that say so alone. */
  private boolean isPublished() {
    return base.filter(name -> !name.tag().orElse("").contains("onbuild"))
        .filter(name -> PUBLISHED.stream().anyMatch(table -> table.know(name, List.of())))
        .isPresent();
  }

  /** As Buildah writes it where an image has a name. */
  private boolean namesBase(String comment) {
    var said =
        comment.startsWith("FROM ")
            ? ImageReference.parse(comment.substring("FROM ".length()).strip())
            : Optional.<ImageReference>empty();
    return said.isPresent()
        && base.filter(name -> ("/" + said.get().path()).endsWith("/" + name.path()))
            .filter(name -> name.tag().isEmpty() || name.tag().equals(said.get().tag()))
            .isPresent();
  }
}
