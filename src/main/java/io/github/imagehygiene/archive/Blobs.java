package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.LayerReader;
import io.github.imagehygiene.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Opens blobs: looks at how they start, takes their compression off, reads them to the end. */
final class Blobs {

  private static final int BUFFER = 1 << 16;
  private static final byte[] NO_ENTRIES = new byte[1024];

  private Blobs() {}

  /**
   * A blob and what it is.
   *
   * @param stream at the blob's first byte
   */
  record Peeked(Format format, byte[] head, InputStream stream, BombGuard guard) {}

  /**
   * @param guard of the pass
   */
  static Peeked peek(InputStream blob, BombGuard guard) throws IOException {
    var stream = new PushbackInputStream(blob, Format.HEAD);
    byte[] head = stream.readNBytes(Format.HEAD);
    stream.unread(head);
    return new Peeked(Format.of(head), head, stream, guard);
  }

  /** The blob's bytes with its compression taken off, whatever they are. */
  static InputStream open(Peeked blob) {
    if (!blob.format().isCompressed()) {
      return blob.stream();
    }
    var packed = blob.guard().packed(blob.stream());
    var decoder =
        blob.format() == Format.GZIP ? new GzipStream(packed) : new ZstdInputStream(packed);
    return new BufferedInputStream(new DecodedStream(decoder, blob.guard()), BUFFER);
  }

  /**
   * Hands a layer to its reader and goes on to the blob's end, so that a blob that breaks after the
   * reader has seen enough is an error all the same. No bytes at all are a layer without entries,
   * as engines take it.
   */
  static <T> T read(Peeked blob, LayerReader<T> reader) throws IOException {
    try (InputStream tar = open(blob)) {
      if (isEmpty(blob, tar)) {
        return reader.read(new ByteArrayInputStream(NO_ENTRIES));
      }
      T value = reader.read(tar);
      drain(tar);
      return value;
    }
  }

  private static boolean isEmpty(Peeked blob, InputStream unpacked) throws IOException {
    if (!blob.format().isCompressed()) {
      return blob.format() == Format.EMPTY;
    }
    unpacked.mark(1);
    boolean isEmpty = unpacked.read() < 0;
    unpacked.reset();
    return isEmpty;
  }

  /** Goes on to a stream's end, for the checks that stand there. */
  static void drain(InputStream stream) throws IOException {
    while (stream.skip(Long.MAX_VALUE) > 0 || stream.read() >= 0) {
      // Up to the end.
    }
  }
}
