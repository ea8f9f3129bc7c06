package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerReader;
import java.io.InputStream;

/**
 * Reads what an engine's {@code save} sends, in one pass and without keeping it. The manifest comes
 * last, so every blob that is a tar goes through the reader, and order is put on at the end.
 */
public final class SaveStream {

  private SaveStream() {}

  /**
   * Reads the stream to its end and closes it.
   *
   * @param label what is read, for messages: {@code shop:1.4, as saved by docker}
   * @throws ImageUnreadable if the stream breaks off, is no image archive, or is not well formed
   */
  public static <T> SavedImages<T> read(InputStream save, String label, LayerReader<T> reader)
      throws ImageUnreadable {
    var results = new LayerResults<>(reader);
    var contents = TarScan.scan(save, label, results::read);
    return new SavedImages<>(Catalogue.ofTar(contents), results);
  }
}
