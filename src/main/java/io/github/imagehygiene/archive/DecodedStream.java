package io.github.imagehygiene.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * What a decoder gives, watched: a failure stays one on every later read, and a bomb ends in one.
 */
final class DecodedStream extends InputStream {

  private final BombGuard guard;
  private final InputStream decoder;
  private byte[] skipped;
  private IOException failure;

  DecodedStream(InputStream decoder, BombGuard guard) {
    this.decoder = decoder;
    this.guard = guard;
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
      guard.unpacked(Math.max(0, got));
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
