package io.github.imagehygiene.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * What a decoder gives, watched: a failure stays one on every later read, and a bomb ends in one.
 */
final class DecodedStream extends InputStream {

  /** Bytes out that are never a bomb, however few went in. */
  private static final long HARMLESS = 16L << 30;

  /** Bytes out for a byte in; beyond {@link #HARMLESS} bytes no true layer gets there. */
  private static final long LARGEST_RATIO = 200;

  private final CountedStream compressed;
  private final InputStream decoder;
  private byte[] skipped;
  private IOException failure;
  private long count;

  DecodedStream(CountedStream compressed, InputStream decoder) {
    this.compressed = compressed;
    this.decoder = decoder;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (failure != null) {
      throw new IOException(failure.getMessage(), failure);
    }
    try {
      int got = decoder.read(target, offset, length);
      count += Math.max(0, got);
      if (count > HARMLESS && count / LARGEST_RATIO > compressed.count()) {
        throw new IOException(
            "%d compressed bytes unpack to more than %d: a decompression bomb"
                .formatted(compressed.count(), count));
      }
      return got;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public long skip(long n) throws IOException {
    if (skipped == null) {
      skipped = new byte[1 << 16];
    }
    int got = n <= 0 ? 0 : read(skipped, 0, (int) Math.min(n, skipped.length));
    return Math.max(0, got);
  }

  @Override
  public void close() throws IOException {
    decoder.close();
  }
}
