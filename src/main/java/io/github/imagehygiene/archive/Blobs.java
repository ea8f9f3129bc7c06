package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.Digest;
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
    return open(blob, blob.stream());
  }

  private static InputStream open(Peeked blob, InputStream bytes) {
    if (!blob.format().isCompressed()) {
      return bytes;
    }
    var packed = blob.guard().packed(bytes);
    var decoder =
        blob.format() == Format.GZIP ? new GzipStream(packed) : new ZstdInputStream(packed);
    return new BufferedInputStream(new DecodedStream(decoder, blob.guard()), BUFFER);
  }

  /**
   * Hands a layer to its reader and goes on to the blob's end, so that a blob that breaks after the
   * reader has seen enough is an error all the same. No bytes at all are a layer without entries,
   * as engines take it.
   */
  static <T> Read<T> read(Peeked blob, LayerReader<T> reader) throws IOException {
    try (var bytes = new HashedStream(blob.stream())) {
      if (!blob.format().isCompressed()) {
        T value = read(blob.format() == Format.EMPTY, bytes, reader);
        var digest = bytes.digest();
        return new Read<>(value, digest, digest);
      }
      try (var unpacked = open(blob, bytes);
          var tar = new HashedStream(unpacked)) {
        T value = read(isEmpty(unpacked), tar, reader);
        return new Read<>(value, tar.digest(), bytes.digest());
      }
    }
  }

  /**
   * A layer that was read to its end.
   *
   * @param tar digest of the unpacked tar, which is its diffID
   * @param blob digest of the bytes as they are held
   */
  record Read<T>(T value, Digest tar, Digest blob) {}

  private static <T> T read(boolean isEmpty, InputStream tar, LayerReader<T> reader)
      throws IOException {
    return reader.read(isEmpty ? new ByteArrayInputStream(NO_ENTRIES) : tar);
  }

  private static boolean isEmpty(InputStream unpacked) throws IOException {
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
