package io.github.imagehygiene.subject;

import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.layers.LayerFacts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The built image, joined to its Dockerfile where there is one.
 *
 * @param dockerfile the one it is taken to be built from
 * @param image its sizes come from the layers, where they were read
 * @param layers lowest first; empty if no layer was read for what is in it
 * @param origins of each layer, lowest first
 */
public record ImageSubject(
    ImageDescription image,
    Optional<DockerfileSubject> dockerfile,
    Optional<List<ReadLayer<LayerFacts>>> layers,
    List<LayerOrigin> origins) {

  public ImageSubject {
    layers = layers.map(List::copyOf);
    origins = List.copyOf(origins);
  }

  /** Joins an image to the Dockerfile that it is taken to be built from. */
  public static ImageSubject join(
      ImageDescription image,
      Optional<DockerfileSubject> dockerfile,
      Optional<List<ReadLayer<LayerFacts>>> layers) {
    var origins =
        dockerfile
            .map(d -> OriginMatcher.match(d.graph().closure(), image.config()))
            .orElseGet(
                () -> OriginMatcher.unexplained(image.config(), "there is no Dockerfile for it"));
    return new ImageSubject(image, dockerfile, layers, origins);
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
