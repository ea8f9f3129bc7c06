package io.github.imagehygiene.layers.probe;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file's bytes in a layer; remembers what was wrong with the layer, if a probe makes light of it.
 */
final class LayerStream extends InputStream {

  private final InputStream in;
  private IOException failure;

  LayerStream(InputStream in) {
    this.in = in;
  }

  /**
   * @throws IOException if reading failed before
   */
  void check() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return in.read(target, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public long skip(long count) throws IOException {
    try {
      return in.skip(count);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
