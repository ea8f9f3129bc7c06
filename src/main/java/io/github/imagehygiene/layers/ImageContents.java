package io.github.imagehygiene.layers;

import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.ReadLayer;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is in all layers of an image.
 *
 * @param layers lowest first
 */
public record ImageContents(List<ReadLayer<LayerContents>> layers) {

  public ImageContents {
    layers = List.copyOf(layers);
  }

  /** Notes of one file in one layer. */
  public record Noted(LayerId layer, FileNotes notes) {}

  /** What a probe noted, the lowest layer first; what a later layer took away is among it. */
  public Stream<Noted> notes(FileProbe probe) {
    return layers.stream()
        .flatMap(
            layer ->
                layer.value().notes().stream()
                    .filter(notes -> notes.probe().equals(probe.id()))
                    .map(notes -> new Noted(layer.id(), notes)));
  }
}
