package io.github.imagehygiene.subject;

import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.Platform;
import io.github.imagehygiene.layers.ImageContents;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The built image, joined to its Dockerfile where there is one.
 *
 * @param dockerfile the one it is taken to be built from
 * @param image its sizes come from the layers, where they were read
 * @param layers what is in them; empty if none was read for that
 * @param origins of each layer, lowest first
 * @param told the platform that the build was told to build for, if it was
 * @param today the day by which it is judged what is too old
 */
public record ImageSubject(
    ImageDescription image,
    Optional<DockerfileSubject> dockerfile,
    Optional<ImageContents> layers,
    List<LayerOrigin> origins,
    Optional<Platform> told,
    LocalDate today) {

  public ImageSubject {
    origins = List.copyOf(origins);
  }

  /**
   * Joins an image to the Dockerfile that it is taken to be built from.
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
    var origins =
        dockerfile
            .map(d -> OriginMatcher.match(d.graph().closure(), image.config()))
            .orElseGet(
                () -> OriginMatcher.unexplained(image.config(), "there is no Dockerfile for it"));
    return new ImageSubject(
        image, dockerfile, layers, origins, platform.flatMap(Platform::parse), today);
  }

  /**
   * What is in the layers.
   *
   * @throws NotEvaluated if they were not read
   */
  public ImageContents contents() {
    return layers.orElseThrow(() -> new NotEvaluated("the layers were not read"));
  }

  /** Where a layer comes from. */
  public LayerOrigin origin(LayerId layer) {
    return origins.get(layer.index());
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
    int first =
        baseLayerCount()
            .orElseThrow(
                () -> new NotEvaluated("which layers come from the base image is not known"));
    return image.config().layers().subList(first, layerCount());
  }

  /**
   * Whether a layer is surely above the base image.
   *
   * @throws NotEvaluated if it is not known where the base ends
   */
  public boolean isOwn(LayerId layer) {
    return ownLayers().contains(layer);
  }

  /** Layers of the base, which are the lowest; empty if it is not known where the base ends. */
  private OptionalInt baseLayerCount() {
    boolean open = origins.stream().anyMatch(LayerOrigin.Unexplained.class::isInstance);
    return open
        ? OptionalInt.empty()
        : OptionalInt.of((int) origins.stream().filter(LayerOrigin.Base.class::isInstance).count());
  }

  /** Layers above the base; empty if it is not known where the base ends. */
  public OptionalInt ownLayerCount() {
    var base = baseLayerCount();
    return base.isPresent() ? OptionalInt.of(layerCount() - base.getAsInt()) : base;
  }

  /** The platform that it was asked to be built for, if that is known. */
  public Optional<PlatformAsked> platformAsked() {
    return PlatformAsked.of(this);
  }
}
