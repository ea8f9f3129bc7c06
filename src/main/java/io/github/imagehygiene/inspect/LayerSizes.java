package io.github.imagehygiene.inspect;

import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.layers.probe.LayerContents;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;

/** Puts what the layers were read to be in place of what the source said of an image's size. */
final class LayerSizes {

  private LayerSizes() {}

  static ImageDescription in(ImageDescription image, List<ReadLayer<LayerContents>> layers) {
    long unpacked = layers.stream().mapToLong(l -> l.value().listing().unpackedSize()).sum();
    return new ImageDescription(
        image.reference(),
        image.id(),
        image.source(),
        image.config(),
        new Size.Exactly(unpacked),
        image.compressedSize().isPresent() ? image.compressedSize() : compressed(layers),
        image.repoDigests(),
        image.names());
  }

  /** Known if the source holds every layer compressed; one that occurs twice is pulled once. */
  private static OptionalLong compressed(List<ReadLayer<LayerContents>> layers) {
    var sizes = new HashMap<Digest, Long>();
    for (ReadLayer<LayerContents> layer : layers) {
      if (layer.compressedSize().isEmpty()) {
        return OptionalLong.empty();
      }
      sizes.put(layer.id().diffId(), layer.compressedSize().getAsLong());
    }
    return OptionalLong.of(sizes.values().stream().mapToLong(Long::longValue).sum());
  }
}
