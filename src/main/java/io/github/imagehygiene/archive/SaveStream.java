package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerReader;
import java.io.InputStream;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
   * @param known layers that nobody wants to have read: passed over where a blob's name tells that
   *     it is one, and left out of every image
   * @throws ImageUnreadable if the stream breaks off, is no image archive, or is not well formed
   */
  public static <T> SavedImages<T> read(
      InputStream save, String label, Set<Digest> known, LayerReader<T> reader)
      throws ImageUnreadable {
    var results = new LayerResults<>(reader);
    var names = known.stream().flatMap(SaveStream::names).collect(Collectors.toSet());
    var contents =
        TarScan.scan(
            new ReadAhead(save),
            label,
            (name, blob) -> {
              if (!names.contains(name)) {
                results.read(name, blob);
              }
            });
    return new SavedImages<>(Catalogue.ofTar(contents), known, results);
  }

  /** What Docker from 25 on and Podman call the tar of a layer; others do not tell. */
  private static Stream<String> names(Digest diffId) {
    return Stream.of("blobs/" + diffId.algorithm() + "/" + diffId.hex(), diffId.hex() + ".tar");
  }
}
