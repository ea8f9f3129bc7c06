package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Cmd;
import io.github.imagehygiene.dockerfile.instruction.Entrypoint;
import io.github.imagehygiene.dockerfile.stages.Setting;
import io.github.imagehygiene.dockerfile.syntax.Keyword;
import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.Platform;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.provenance.Alignment;
import io.github.imagehygiene.provenance.HistoryLine;
import io.github.imagehygiene.provenance.LayerMakers;
import io.github.imagehygiene.provenance.LayerOrigin;
import io.github.imagehygiene.provenance.OriginMatcher;
import io.github.imagehygiene.provenance.OtherBuilder;
import io.github.imagehygiene.provenance.OtherStages;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The built image, joined to its Dockerfile where there is one.
 *
 * @param dockerfile the one it is taken to be built from
 * @param image its sizes come from the layers, where they were read
 * @param layers what is in them; empty if none was read for that
 * @param base the image that the Dockerfile's target stage builds on, if the source has that too
 * @param alignment which instruction made which layer
 * @param told the platform that the build was told to build for, if it was
 * @param today the day by which it is judged what is too old
 */
public record ImageSubject(
    ImageDescription image,
    Optional<DockerfileSubject> dockerfile,
    Optional<ImageContents> layers,
    Optional<ImageDescription> base,
    Alignment alignment,
    Optional<Platform> told,
    LocalDate today) {

  /**
   * Joins an image to the Dockerfile that it is taken to be built from. One that Jib, buildpacks or
   * the like made comes from none, whatever lies beside it.
   *
   * @param platform that the build is told to build for, as {@code os/architecture[/variant]}
   * @param today the day by which it is judged what is too old
   */
  public static ImageSubject join(
      ImageDescription image,
      Optional<DockerfileSubject> dockerfile,
      Optional<ImageContents> layers,
      Optional<String> platform,
      LocalDate today) {
    boolean other = OtherBuilder.of(image.config()).isPresent();
    var joined = dockerfile.filter(d -> !other);
    return new ImageSubject(
        image,
        joined,
        layers,
        Optional.empty(),
        align(image, joined, Optional.empty()),
        platform.flatMap(Platform::parse),
        today);
  }

  /**
   * The same where the source has the base image too.
   *
   * @param found what the FROM of the target stage names
   */
  public ImageSubject on(Optional<ImageDescription> found) {
    return new ImageSubject(
        image, dockerfile, layers, found, align(image, dockerfile, found), told, today);
  }

  private static Alignment align(
      ImageDescription image,
      Optional<DockerfileSubject> dockerfile,
      Optional<ImageDescription> base) {
    return dockerfile
        .map(d -> OriginMatcher.match(d.read(), image.config(), base.map(ImageDescription::config)))
        .orElseGet(() -> alone(image.config()));
  }

  private static Alignment alone(ImageConfig config) {
    return OtherBuilder.of(config)
        .map(builder -> builder.alignment(config))
        .orElseGet(() -> OriginMatcher.unexplained(config, "there is no Dockerfile for it"));
  }

  /** What made the image without a Dockerfile, as {@code Jib}; empty if nothing known did. */
  public Optional<String> builder() {
    return OtherBuilder.of(image.config()).map(OtherBuilder::toString);
  }

  /**
   * Stages from which the image was surely built although the target is another; empty if it was
   * built from the target, or from another Dockerfile.
   */
  public List<Stage> otherStages() {
    return dockerfile
        .filter(d -> alignment.verdict() != Alignment.Verdict.SAME)
        .map(d -> new OtherStages(d.read(), image.config(), base).found())
        .orElse(List.of());
  }

  /**
   * What the Dockerfile sets and the image has otherwise.
   *
   * @throws NotEvaluated if there is no Dockerfile, or the image was not built from its target
   */
  public Stream<ConfigDifference> configDifferences() {
    var comparison =
        comparison().orElseThrow(() -> new NotEvaluated("there is no Dockerfile for the image"));
    if (!mayBeOfTarget()) {
      throw new NotEvaluated("the image was not built from the Dockerfile's target");
    }
    return comparison.differences();
  }

  private boolean mayBeOfTarget() {
    return alignment.verdict() != Alignment.Verdict.DIFFERENT && otherStages().isEmpty();
  }

  /**
   * Whether the image has something from an instruction of its Dockerfile's target: what that sets
   * is the same, or it is not known and nothing speaks against it.
   *
   * @param has what the image has
   */
  public boolean isBy(Setting<?> set, String has) {
    return set.value().known().map(has::equals).orElseGet(this::mayBeOfTarget);
  }

  /** The Dockerfile's ENTRYPOINT, if the image has that. */
  public Optional<Placed<Entrypoint>> entrypoint() {
    return comparison().flatMap(ConfigComparison::entrypoint);
  }

  /** The Dockerfile's CMD, if the image has that. */
  public Optional<Placed<Cmd>> cmd() {
    return comparison().flatMap(ConfigComparison::cmd);
  }

  private Optional<ConfigComparison> comparison() {
    return dockerfile
        .flatMap(DockerfileSubject::state)
        .map(state -> new ConfigComparison(state, image.config()));
  }

  /**
   * What is in the layers.
   *
   * @throws NotEvaluated if they were not read
   */
  public ImageContents contents() {
    return layers.orElseThrow(() -> new NotEvaluated("the layers were not read"));
  }

  /**
   * What is in the layers of the base image; empty if it is not known where the base ends.
   *
   * @throws NotEvaluated if the layers were not read
   */
  public Optional<ImageContents> baseContents() {
    var own = alignment.firstOwn();
    return own.isPresent()
        ? Optional.of(ImageContents.of(contents().layers().subList(0, own.getAsInt())))
        : Optional.empty();
  }

  /** Where each layer comes from, lowest first. */
  public List<LayerOrigin> origins() {
    return alignment.origins();
  }

  /** Where a layer comes from. */
  public LayerOrigin origin(LayerId layer) {
    return origins().get(layer.index());
  }

  /**
   * The layers that instructions of a kind made: of the Dockerfile, or of another one as far as the
   * image's history tells.
   */
  public Set<LayerId> madeBy(Keyword kind) {
    var history = LayerMakers.entries(image.config());
    return image.config().layers().stream()
        .filter(layer -> isMadeBy(kind, layer, history))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isMadeBy(Keyword kind, LayerId layer, List<HistoryEntry> history) {
    if (origin(layer) instanceof LayerOrigin.Step step) {
      return step.instruction().keyword() == kind;
    }
    return !history.isEmpty() && HistoryLine.of(history.get(layer.index())).is(kind);
  }

  /** Layers of the image, base included. */
  public int layerCount() {
    return image.config().diffIds().size();
  }

  /**
   * The layers surely above the base image, lowest first; all of them on {@code scratch}.
   *
   * @throws NotEvaluated if it is not known where the base ends
   */
  public List<LayerId> ownLayers() {
    return image.config().layers().subList(firstOwn(), layerCount());
  }

  /**
   * Whether a layer is above the base image.
   *
   * @throws NotEvaluated if that is not known
   */
  public boolean isOwn(LayerId layer) {
    var base = alignment.base();
    return layer.index() >= base.most()
        || layer.index() >= base.least() && layer.index() >= firstOwn();
  }

  private int firstOwn() {
    return alignment.firstOwn().orElseThrow(this::unknownBaseEnd);
  }

  /** What a rule throws that must know where the base ends. */
  public NotEvaluated unknownBaseEnd() {
    var end = alignment.base();
    var name = dockerfile.flatMap(DockerfileSubject::base);
    return new NotEvaluated(
        "which layers come from the base image is not known"
            + (end.most() == layerCount() || name.isEmpty()
                ? ""
                : ", as an ONBUILD of %s may have made layers %d to %d: have that image at hand too"
                    .formatted(name.get(), end.least(), end.most() - 1)));
  }

  /** Layers that are surely above the base. */
  public int ownLayersAtLeast() {
    return layerCount() - alignment.base().most();
  }

  /** Layers that may be above the base. */
  public int ownLayersAtMost() {
    return layerCount() - alignment.base().least();
  }

  /** Layers above the base; empty if it is not known where the base ends. */
  public OptionalInt ownLayerCount() {
    var first = alignment.firstOwn();
    return first.isPresent() ? OptionalInt.of(layerCount() - first.getAsInt()) : first;
  }

  /** The platform that it was asked to be built for, if that is known. */
  public Optional<PlatformAsked> platformAsked() {
    return PlatformAsked.of(this);
  }
}
