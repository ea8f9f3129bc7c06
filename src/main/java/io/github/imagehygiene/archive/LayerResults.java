package io.github.imagehygiene.archive;

import io.github.imagehygiene.archive.StoredImage.StoredLayer;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerReader;
import io.github.imagehygiene.image.ReadLayer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a reader made of each blob, by the blob's name, until it is known which blob is which layer.
 * A blob that could not be read counts only if it turns out to be a wanted layer. Several threads
 * may read blobs of different names.
 */
final class LayerResults<T> {

  private final LayerReader<T> reader;
  private final Map<String, Blobs.Read<T>> values = new ConcurrentHashMap<>();
  private final Map<String, IOException> failures = new ConcurrentHashMap<>();

  LayerResults(LayerReader<T> reader) {
    this.reader = reader;
  }

  LayerReader<T> reader() {
    return reader;
  }

  /** Reads a blob if it may be a layer. */
  void read(String name, Blobs.Peeked blob) {
    values.remove(name);
    failures.remove(name);
    if (!blob.format().mayBeLayer()) {
      return;
    }
    try {
      values.put(name, Blobs.read(blob, reader));
    } catch (IOException e) {
      failures.put(name, e);
    } catch (OutOfMemoryError e) {
      // What was made of this layer is let go with it, so there is room again to say so.
      failures.put(
          name,
          new IOException(
              "it holds more than fits into Java's %d MB of memory"
                  .formatted(Runtime.getRuntime().maxMemory() >> 20),
              e));
    }
  }

  /** Notes that a blob could not be had. */
  void fail(String name, IOException why) {
    failures.put(name, why);
  }

  /**
   * @param label of the archive, for messages
   * @throws ImageUnreadable if one of the layers was not read, or is broken
   */
  List<ReadLayer<T>> of(String label, List<StoredLayer> layers) throws ImageUnreadable {
    var results = new ArrayList<ReadLayer<T>>();
    for (StoredLayer layer : layers) {
      var blob = layer.blob();
      String what = "layer %d (%s)".formatted(layer.id().index() + 1, EntryName.shown(blob.name()));
      if (failures.containsKey(blob.name())) {
        throw Unreadable.because(label + ": " + what, failures.get(blob.name()), "");
      }
      if (!values.containsKey(blob.name())) {
        throw new ImageUnreadable(label + ": " + what + " is no longer in the archive; try again");
      }
      var read = values.get(blob.name());
      verify(label + ": " + what, layer, read);
      results.add(new ReadLayer<>(layer.id(), read.value(), blob.compressedSize()));
    }
    return results;
  }

  /** What an archive or an engine gives for a layer counts only if it has the digests it should. */
  private static void verify(String where, StoredLayer layer, Blobs.Read<?> read)
      throws ImageUnreadable {
    String name = layer.blob().name();
    if (name.startsWith(BlobName.SHA256) && !name.equals(BlobName.of(read.blob()))) {
      throw Unreadable.damaged(
          "%s was changed or damaged: its bytes have the digest %s".formatted(where, read.blob()));
    }
    var diffId = layer.id().diffId();
    if (!diffId.equals(read.tar())) {
      throw Unreadable.damaged(
          "%s is not the layer that the image's configuration names: its tar has the digest %s; expected %s"
              .formatted(where, read.tar(), EntryName.shown(diffId.toString())));
    }
  }
}
