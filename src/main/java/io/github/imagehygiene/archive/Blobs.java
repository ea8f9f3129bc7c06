package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.LayerReader;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Opens blobs: looks at how they start, takes their compression off, reads them to the end. */
final class Blobs {

  private static final int BUFFER = 1 << 16;

  private Blobs() {}

  /**
   * A blob and what it is.
   *
   * @param stream at the blob's first byte
   */
  record Peeked(Format format, byte[] head, InputStream stream) {}

  static Peeked peek(InputStream blob) throws IOException {
    var stream = new PushbackInputStream(blob, Format.HEAD);
    byte[] head = stream.readNBytes(Format.HEAD);
    stream.unread(head);
    return new Peeked(Format.of(head), head, stream);
  }

  /** The blob's bytes with its compression taken off, whatever they are. */
  static InputStream open(Peeked blob) {
    if (!blob.format().isCompressed()) {
      return blob.stream();
    }
    var compressed = new CountedStream(blob.stream());
    InputStream decoder =
        blob.format() == Format.GZIP ? new GzipStream(compressed) : new ZstdStream(compressed);
    return new BufferedInputStream(new DecodedStream(compressed, decoder), BUFFER);
  }

  /**
   * Hands a layer to its reader and goes on to the blob's end, so that a blob that breaks after the
   * reader has seen enough is an error all the same.
   */
  static <T> T read(Peeked blob, LayerReader<T> reader) throws IOException {
    if (blob.format() == Format.EMPTY) {
      throw new EOFException("it is empty, a tar was expected");
    }
    try (InputStream tar = open(blob)) {
      T value = reader.read(tar);
      drain(tar);
      return value;
    }
  }

  /** Goes on to a stream's end, for the checks that stand there. */
  static void drain(InputStream stream) throws IOException {
    while (stream.skip(Long.MAX_VALUE) > 0 || stream.read() >= 0) {
      // Up to the end.
    }
  }
}
