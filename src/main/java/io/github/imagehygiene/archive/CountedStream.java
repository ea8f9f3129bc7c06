package io.github.imagehygiene.archive;

import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that were read from a stream. */
final class CountedStream extends InputStream {

  private final InputStream in;
  private long count;

  CountedStream(InputStream in) {
    this.in = in;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int got = in.read();
    count += got < 0 ? 0 : 1;
    return got;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int got = in.read(target, offset, length);
    count += Math.max(0, got);
    return got;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
