package io.github.imagehygiene.subject;

import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.layers.ImageContents;
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
 */
public record ImageSubject(
    ImageDescription image,
    Optional<DockerfileSubject> dockerfile,
    Optional<ImageContents> layers,
    List<LayerOrigin> origins) {

  public ImageSubject {
    origins = List.copyOf(origins);
  }

  /** Joins an image to the Dockerfile that it is taken to be built from. */
  public static ImageSubject join(
      ImageDescription image,
      Optional<DockerfileSubject> dockerfile,
      Optional<ImageContents> layers) {
    var origins =
        dockerfile
            .map(d -> OriginMatcher.match(d.graph().closure(), image.config()))
            .orElseGet(
                () -> OriginMatcher.unexplained(image.config(), "there is no Dockerfile for it"));
    return new ImageSubject(image, dockerfile, layers, origins);
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

  /** Layers above the base; empty if the origin of any layer is open. */
  public OptionalInt ownLayerCount() {
    boolean open = origins.stream().anyMatch(LayerOrigin.Unexplained.class::isInstance);
    return open
        ? OptionalInt.empty()
        : OptionalInt.of((int) origins.stream().filter(LayerOrigin.Step.class::isInstance).count());
  }
}
