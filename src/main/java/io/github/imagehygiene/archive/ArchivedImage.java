package io.github.imagehygiene.archive;

import io.github.imagehygiene.archive.StoredImage.StoredLayer;
import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.LayerReader;
import io.github.imagehygiene.image.LayerStorage;
import io.github.imagehygiene.image.Platform;
import io.github.imagehygiene.image.ReadLayer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An image in a file or folder. Nothing stays open between two reads.
 *
 * @param catalogue all that the archive lists
 * @param state of the files that hold the layers, from before they were looked at
 */
record ArchivedImage(
    String label, StoredImage image, LayerPass pass, FileState state, Catalogue catalogue)
    implements Image {

  /** Goes through the wanted blobs of an archive once, in whatever order it holds them. */
  @FunctionalInterface
  interface LayerPass {
    /**
     * @param blobs none twice
     */
    <T> LayerResults<T> read(Collection<Contents.Blob> blobs, LayerReader<T> reader)
        throws ImageUnreadable;
  }

  @Override
  public ImageDescription describe() {
    return image.description();
  }

  /** Images of one archive are built for one platform: that of this one is meant. */
  @Override
  public Optional<ImageDescription> another(ImageReference reference) {
    if (catalogue.images().size() < 2) {
      return Optional.empty();
    }
    var config = image.description().config();
    var platform = new Platform(config.os(), config.architecture(), config.variant());
    try {
      return Optional.of(
          catalogue.find(Optional.of(reference.toString()), Optional.of(platform)).description());
    } catch (ImageUnavailable | ImageUnreadable e) {
      return Optional.empty();
    }
  }

  @Override
  public <T> List<ReadLayer<T>> layers(Set<LayerId> wanted, LayerReader<T> reader)
      throws ImageUnreadable {
    List<StoredLayer> layers =
        image.layers().stream().filter(layer -> wanted.contains(layer.id())).toList();
    var blobs = new LinkedHashMap<String, Contents.Blob>();
    layers.forEach(layer -> blobs.put(layer.blob().name(), layer.blob()));
    return blobs.isEmpty() ? List.of() : pass.read(blobs.values(), reader).of(label, layers);
  }

  /** An archive can hold anything under any diffID, so none stands for more than this archive. */
  @Override
  public LayerStorage storage() {
    var sizes = image.layers().stream().map(layer -> layer.blob().compressedSize()).toList();
    return new LayerStorage(state.ifUnchanged(), Optional.of(sizes));
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
