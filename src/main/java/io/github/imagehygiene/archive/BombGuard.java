package io.github.imagehygiene.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Watches how much comes out of all that is unpacked in one pass over an archive, so that a bomb
 * ends in a failure: also one of many blobs, and one that lies in another.
 */
final class BombGuard {

  /** Bytes out that are never a bomb, however few went in. */
  private static final long HARMLESS = 16L << 30;

  /** Bytes out for a byte in; beyond {@link #HARMLESS} bytes no true archive gets there. */
  private static final long LARGEST_RATIO = 200;

  private final AtomicLong packed = new AtomicLong();
  private final AtomicLong unpacked = new AtomicLong();
  private boolean inside;

  /** Counts what goes into a decoder, unless it came out of one. */
  InputStream packed(InputStream in) {
    return inside ? in : new Counted(in);
  }

  /** From now on, whatever is unpacked lies in something that is being unpacked itself. */
  void goInside() {
    inside = true;
  }

  /**
   * Counts what came out of a decoder.
   *
   * @throws IOException if it is too much for what went in
   */
  void unpacked(long bytes) throws IOException {
    long out = unpacked.addAndGet(bytes);
    if (out > HARMLESS && out / LARGEST_RATIO > packed.get()) {
      throw new IOException(
          "%d compressed bytes unpack to more than %d: a decompression bomb"
              .formatted(packed.get(), out));
    }
  }

  private final class Counted extends FilterInputStream {

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int got = in.read();
      packed.addAndGet(got < 0 ? 0 : 1);
      return got;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int got = in.read(target, offset, length);
      packed.addAndGet(Math.max(0, got));
      return got;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = in.skip(count);
      packed.addAndGet(skipped);
      return skipped;
    }
  }
}
