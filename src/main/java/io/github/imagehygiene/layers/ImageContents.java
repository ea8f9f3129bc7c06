package io.github.imagehygiene.layers;

import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.ReadLayer;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is in all layers of an image.
 *
 * @param layers lowest first
 * @param efficiency how well they use their bytes, as dive measures it
 * @param waste their bytes that no container sees
 */
public record ImageContents(
    List<ReadLayer<LayerContents>> layers, Efficiency efficiency, Waste waste) {

  public ImageContents {
    layers = List.copyOf(layers);
  }

  /** Goes through all paths once to measure the layers. */
  public static ImageContents of(List<ReadLayer<LayerContents>> layers) {
    var listings = layers.stream().map(layer -> layer.value().listing()).toList();
    var efficiency = new EfficiencyTally();
    var waste = new WasteTally(listings);
    LayerWalk.walk(listings, efficiency, waste);
    return new ImageContents(layers, efficiency.result(), waste.result());
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
