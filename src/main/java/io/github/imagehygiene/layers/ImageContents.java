package io.github.imagehygiene.layers;

import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.listing.LayerWalk;
import io.github.imagehygiene.layers.listing.Sums;
import io.github.imagehygiene.layers.probe.FileNotes;
import io.github.imagehygiene.layers.probe.FileProbe;
import io.github.imagehygiene.layers.probe.LayerContents;
import io.github.imagehygiene.layers.probe.NotSeen;
import io.github.imagehygiene.layers.waste.DiveEfficiency;
import io.github.imagehygiene.layers.waste.DiveTally;
import io.github.imagehygiene.layers.waste.Waste;
import io.github.imagehygiene.layers.waste.WasteTally;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is in all layers of an image.
 *
 * @param layers lowest first
 * @param waste their bytes that no container sees
 * @param dive how well they use their bytes, as dive measures it
 */
public record ImageContents(
    List<ReadLayer<LayerContents>> layers, Waste waste, DiveEfficiency dive) {

  public ImageContents {
    layers = List.copyOf(layers);
  }

  /** Goes through all paths once to measure the layers. */
  public static ImageContents of(List<ReadLayer<LayerContents>> layers) {
    var listings = layers.stream().map(layer -> layer.value().listing()).toList();
    var dive = new DiveTally();
    var waste = new WasteTally(listings);
    LayerWalk.walk(listings, dive, waste);
    return new ImageContents(layers, waste.result(), dive.result());
  }

  /** Bytes of all layers, unpacked. */
  public long unpackedSize() {
    return layers.stream()
        .mapToLong(layer -> layer.value().listing().unpackedSize())
        .reduce(0, Sums::plus);
  }

  /** The share of the layers' bytes that is not {@link #waste}: from 0 to 1, and 1 of no bytes. */
  public double efficiency() {
    long size = unpackedSize();
    return size == 0 ? 1 : (double) (size - waste.bytes()) / size;
  }

  /** What stands at a path, and the layer that has it. */
  public record Found(LayerId layer, LayerEntry entry) {}

  /**
   * The entry that a container sees at a path, a link as such; empty too if the path leads over a
   * link, or to a folder for which no layer has an entry.
   *
   * @param path absolute, {@code /}-separated, without {@code .} and {@code ..}
   */
  public Optional<Found> find(String path) {
    return new FinalView(layers).find(path);
  }

  /** The same without a layer and those above it. */
  public Optional<Found> findBelow(LayerId layer, String path) {
    return new FinalView(layers.subList(0, layer.index())).find(path);
  }

  /**
   * The entry that a container gets at when it opens a path: links in it and at its end are
   * followed within the image, a hard link to the regular file of its layer. Empty if links lead
   * nowhere or in a circle; 40 are followed, as Linux does.
   *
   * @param path absolute, {@code /}-separated
   */
  public Optional<Found> resolve(String path) {
    return new FinalView(layers).resolve(path);
  }

  /**
   * What a probe noted of the file that a container gets at when it opens a path.
   *
   * @return empty if there is no such file, or the probe did not want it
   * @throws NotSeen if the probe could not look at the whole layer
   */
  public Optional<Noted> notes(FileProbe probe, String path) {
    return resolve(path)
        .flatMap(
            found ->
                layers.stream()
                    .filter(layer -> layer.id().equals(found.layer()))
                    .flatMap(layer -> notes(probe, layer))
                    .filter(noted -> noted.notes().file().path().equals(found.entry().path()))
                    .findFirst());
  }

  /** Notes of one file in one layer. */
  public record Noted(LayerId layer, FileNotes notes) {}

  /**
   * What a probe noted, the lowest layer first; what a later layer took away is among it.
   *
   * @throws NotSeen if the probe could not look at a whole layer
   */
  public Stream<Noted> notes(FileProbe probe) {
    return layers.stream().flatMap(layer -> notes(probe, layer));
  }

  private static Stream<Noted> notes(FileProbe probe, ReadLayer<LayerContents> layer) {
    String failure = layer.value().failures().get(probe.id());
    if (failure != null) {
      throw new NotSeen(
          "the files of layer %d were not looked into: %s"
              .formatted(layer.id().index() + 1, failure));
    }
    return layer.value().notes().stream()
        .filter(notes -> notes.probe().equals(probe.id()))
        .map(notes -> new Noted(layer.id(), notes));
  }
}
