package io.github.imagehygiene.image;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One image at its source, read in two steps: first what it says of itself, then its layers.
 * Closing it ends whatever a read left under way.
 */
public interface Image extends AutoCloseable {

  /** What is known without the layers. Costs an inspect, or a look at an archive's headers. */
  ImageDescription describe();

  /**
   * Streams the wanted layers once, in whatever order the source holds them, without keeping their
   * bytes. Two layers of equal content may be read once.
   *
   * @param wanted layers of {@link #describe()}; the source may read others, and drops what comes
   *     of them
   * @return what {@code reader} made of each wanted layer, in the order of the image, lowest first
   * @throws ImageUnreadable if a wanted layer is missing from the source, cut short or no tar
   */
  <T> List<ReadLayer<T>> layers(Set<LayerId> wanted, LayerReader<T> reader) throws ImageUnreadable;

  /** What can be told of the layers without reading them; it costs next to nothing to ask. */
  default LayerStorage storage() {
    return LayerStorage.UNKNOWN;
  }

  /**
   * What another image at the same source says of itself, if that costs no more than an inspect, or
   * a look into an archive's list. That it cannot be told is as if it were not there.
   */
  default Optional<ImageDescription> another(ImageReference reference) {
    return Optional.empty();
  }

  @Override
  void close();
}
