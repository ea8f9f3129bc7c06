package io.github.imagehygiene.provenance;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.scripts.ReadDockerfile;
import io.github.imagehygiene.dockerfile.stages.ImageTarget;
import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.dockerfile.syntax.Keyword;
import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.image.ImageReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Tells which instruction made which layer, by aligning the stages of the Dockerfile with the
 * image's history from the top down: kind by kind, and text by text as far as it is known. Where
 * they differ nothing is said, but for what a base image that is at hand shows.
 */
public final class OriginMatcher {

  private static final String ABOVE =
      "it is above the base image, but no instruction of the Dockerfile made it";
  private static final String MAY_BE_BASE =
      "it is of the base image, or an ONBUILD of that made it: the base image is not at hand";
  private static final String SQUASHED = "all layers were squashed into one";

  private final ReadDockerfile dockerfile;
  private final ImageConfig config;
  private final Optional<ImageConfig> found;
  private final OptionalInt baseLayers;
  private final int baseEntries;
  private final List<HistoryLine> history;
  private final Wording wording;

  /**
   * @param found the image that the Dockerfile builds on, if it is at hand; of use only where its
   *     layers are the lowest of the image
   */
  OriginMatcher(ReadDockerfile dockerfile, ImageConfig config, Optional<ImageConfig> found) {
    var base = found.filter(b -> isBeneath(b, config));
    this.found = base;
    this.dockerfile = dockerfile;
    this.config = config;
    this.baseLayers = base.map(b -> OptionalInt.of(b.diffIds().size())).orElse(OptionalInt.empty());
    this.baseEntries = base.map(b -> entriesOf(b, config)).orElse(0);
    this.history = HistoryLine.of(config.history());
    this.wording = Wording.of(dockerfile);
  }

  /**
   * Holds the stage that is built against an image.
   *
   * @param base the image that it builds on, if it is at hand
   */
  public static Alignment match(
      ReadDockerfile dockerfile, ImageConfig config, Optional<ImageConfig> base) {
    return new OriginMatcher(dockerfile, config, base).match(dockerfile.graph().closure());
  }

  /** Whether an image is what another was built on: its layers are the lowest. */
  public static boolean isBeneath(ImageConfig base, ImageConfig image) {
    int layers = base.diffIds().size();
    return layers > 0
        && layers <= image.diffIds().size()
        && image.diffIds().subList(0, layers).equals(base.diffIds());
  }

  /** Nothing known of any layer. */
  public static Alignment unexplained(ImageConfig config, String why) {
    return new Alignment(
        Alignment.Verdict.UNTOLD,
        Collections.nCopies(config.diffIds().size(), new LayerOrigin.Unexplained(why)),
        BaseEnd.unknown(config.diffIds().size()),
        Optional.empty());
  }

  /**
   * Holds any stage against the image.
   *
   * @param lineage a stage and the stages that it builds on by FROM, nearest first
   */
  public Alignment match(List<Stage> lineage) {
    if (lineage.isEmpty()) {
      return unknown(
          Alignment.Verdict.UNTOLD, "the Dockerfile has no such stage", Optional.empty());
    }
    if (history.isEmpty()) {
      return unknown(Alignment.Verdict.UNTOLD, "the image has no history", Optional.empty());
    }
    if (isImport(config.history().get(history.size() - 1))) {
      return unknown(
          Alignment.Verdict.FLATTENED, "a file system was imported as one layer", Optional.empty());
    }
    var all = pair(lineage, BuildSteps.TOLD);
    var some = all.holds() ? all : pair(lineage, BuildSteps.MAKERS);
    var layers = some.holds() ? some : pair(lineage, BuildSteps.WRITERS);
    if (isSquashedToOne(all, lineage.get(0))) {
      return unknown(Alignment.Verdict.FLATTENED, SQUASHED, Optional.empty());
    }
    if (!layers.holds() || !all.holds() && (layers.byKind() || !layers.saysOfLayers())) {
      return different(lineage, all.difference());
    }
    var made = LayerMakers.of(config);
    if (made.isEmpty()) {
      return unknown(
          Alignment.Verdict.UNTOLD,
          "the image's history does not tell which entries made a layer",
          Optional.empty());
    }
    if (found.isPresent() && !hasMade(found.get(), made.get(), layers.lowest())) {
      return new OriginMatcher(dockerfile, config, Optional.empty()).match(lineage);
    }
    Optional<Integer> below = made.get().stream().filter(i -> i < layers.lowest()).findFirst();
    if (below.isPresent() && isOn(ImageTarget.Scratch.class, lineage)) {
      var more = new Alignment.Difference(Optional.empty(), OptionalInt.of(below.get()));
      return unknown(
          Alignment.Verdict.DIFFERENT,
          "the image has layers below those of the Dockerfile, which builds on scratch",
          Optional.of(more));
    }
    if (below.isEmpty() && baseLayers.isEmpty() && isOn(ImageTarget.OfImage.class, lineage)) {
      return unknown(Alignment.Verdict.FLATTENED, SQUASHED, Optional.empty());
    }
    var end = baseEnd(lineage, layers.lowest(), made.get());
    return new Alignment(
        !all.holds()
            ? Alignment.Verdict.SAME_LAYERS
            : all.byKind() ? Alignment.Verdict.SAME_KINDS : Alignment.Verdict.SAME,
        origins(layers, made.get(), end),
        end,
        all.difference());
  }

  private HistoryMatch pair(List<Stage> lineage, Set<Keyword> kinds) {
    int end = history.size() - (isMerge(config.history().get(history.size() - 1)) ? 1 : 0);
    var all = BuildSteps.of(lineage, true);
    var match = HistoryMatch.of(all, history, baseEntries, end, kinds, wording);
    var some = match.holds() ? all : BuildSteps.of(lineage, false);
    if (some.size() == all.size()) {
      return match;
    }
    var without = HistoryMatch.of(some, history, baseEntries, end, kinds, wording);
    return without.holds() ? without : match;
  }

  /** A base that is at hand ends where it ends, what its ONBUILD made is above it. */
  private BaseEnd baseEnd(List<Stage> lineage, int lowest, Set<Integer> made) {
    if (baseLayers.isPresent()) {
      return BaseEnd.at(baseLayers.getAsInt());
    }
    if (isOn(ImageTarget.Scratch.class, lineage)) {
      return BaseEnd.at(0);
    }
    var base = dockerfile.graph().base(lineage.get(lineage.size() - 1));
    var name = base.flatMap(use -> use.value().known()).flatMap(ImageReference::parse);
    var end = new UnseenBase(config.history(), history, name).below(lowest);
    return new BaseEnd(layersBelow(end.least(), made), layersBelow(end.most(), made));
  }

  private static int layersBelow(int entry, Set<Integer> made) {
    return (int) made.stream().filter(i -> i < entry).count();
  }

  /**
   * Whether a base may have made all layers between itself and the Dockerfile's, as its ONBUILD
   * does; else it is not the one that was used, but an older one of its name.
   */
  private static boolean hasMade(ImageConfig base, Set<Integer> made, int lowest) {
    long more = layersBelow(lowest, made) - base.diffIds().size();
    return base.onBuild().stream()
        .allMatch(
            triggers -> triggers.stream().filter(OriginMatcher::mayMakeLayer).count() >= more);
  }

  private static boolean mayMakeLayer(String trigger) {
    return Keyword.of(trigger.strip().split("\\s", 2)[0])
        .filter(BuildSteps.MAKERS::contains)
        .isPresent();
  }

  private List<LayerOrigin> origins(HistoryMatch match, Set<Integer> made, BaseEnd end) {
    var own = OwnLayers.of(match, config, history, made);
    var origins = new ArrayList<LayerOrigin>();
    int before = match.lowest() - 1;
    for (int entry : made.stream().sorted().toList()) {
      if (entry < match.lowest()) {
        origins.add(
            origins.size() < end.least()
                ? new LayerOrigin.Base()
                : new LayerOrigin.Unexplained(baseLayers.isPresent() ? ABOVE : MAY_BE_BASE));
        continue;
      }
      origins.add(own.origin(before, entry));
      before = entry;
    }
    return origins;
  }

  /** Buildah's {@code --squash-all} leaves one layer, and the history of the last stage alone. */
  private boolean isSquashedToOne(HistoryMatch match, Stage last) {
    boolean ended =
        match.difference().stream()
            .filter(difference -> difference.entry().isEmpty())
            .flatMap(difference -> difference.step().stream())
            .anyMatch(step -> !step.stage().equals(last));
    return ended
        && !match.steps().isEmpty()
        && LayerMakers.of(config).equals(Optional.of(Set.of(history.size() - 1)));
  }

  /** As {@code docker import} and {@code podman import} say. */
  private static boolean isImport(HistoryEntry top) {
    return top.comment().regionMatches(true, 0, "imported from", 0, "imported from".length());
  }

  /** The classic builder's {@code --squash} adds an entry that has the one layer. */
  private static boolean isMerge(HistoryEntry top) {
    return top.comment().startsWith("merge sha256:");
  }

  private boolean isOn(Class<? extends ImageTarget> kind, List<Stage> lineage) {
    return dockerfile
        .graph()
        .base(lineage.get(lineage.size() - 1))
        .map(ImageUse::target)
        .filter(kind::isInstance)
        .isPresent();
  }

  /** Entries of the base's own history, if the image begins with them. */
  private static int entriesOf(ImageConfig base, ImageConfig image) {
    var texts = base.history().stream().map(HistoryEntry::createdBy).toList();
    int entries = texts.size();
    return entries <= image.history().size()
            && image.history().subList(0, entries).stream()
                .map(HistoryEntry::createdBy)
                .toList()
                .equals(texts)
        ? entries
        : 0;
  }

  /** What the base image tells, and the instructions with which both begin on it. */
  private Alignment different(List<Stage> lineage, Optional<Alignment.Difference> difference) {
    var unknown =
        unknown(
            Alignment.Verdict.DIFFERENT,
            "the image's history does not match the Dockerfile",
            difference);
    var made = LayerMakers.of(config).orElse(Set.of());
    long below = made.stream().filter(entry -> entry < baseEntries).count();
    if (baseEntries == 0 || below != baseLayers.orElse(0)) {
      return unknown;
    }
    var same = Beginning.of(BuildSteps.of(lineage, true), history, baseEntries, wording);
    int last = same.steps().keySet().stream().max(Integer::compare).orElse(-1);
    var own = OwnLayers.of(same, config, history, made);
    var origins = new ArrayList<>(unknown.origins());
    int layer = (int) below;
    int before = baseEntries - 1;
    for (int entry : made.stream().filter(e -> e >= baseEntries && e <= last).sorted().toList()) {
      origins.set(layer++, own.origin(before, entry));
      before = entry;
    }
    return new Alignment(unknown.verdict(), origins, unknown.base(), difference);
  }

  /** Nothing but what the base image tells. */
  private Alignment unknown(
      Alignment.Verdict verdict, String why, Optional<Alignment.Difference> difference) {
    var origins = new ArrayList<LayerOrigin>();
    for (int i = 0; i < config.diffIds().size(); i++) {
      origins.add(
          i < baseLayers.orElse(0) ? new LayerOrigin.Base() : new LayerOrigin.Unexplained(why));
    }
    int layers = config.diffIds().size();
    var end = baseLayers.isPresent() ? BaseEnd.at(baseLayers.getAsInt()) : BaseEnd.unknown(layers);
    return new Alignment(verdict, origins, end, difference);
  }
}
