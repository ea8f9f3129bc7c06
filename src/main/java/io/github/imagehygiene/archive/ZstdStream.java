package io.github.imagehygiene.archive;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Takes zstd off a stream: all its frames, to its very end. */
final class ZstdStream extends InputStream {

  private static final int BUFFER = 1 << 16;

  private final ZstdFrames frames;
  private final InputStream decoder;

  ZstdStream(InputStream in) {
    this.frames = new ZstdFrames(new BufferedInputStream(in, BUFFER));
    this.decoder = new ZstdInputStream(frames);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return decoder.read(target, offset, length);
    } catch (RuntimeException e) {
      // The decoder throws these on whatever it does not expect.
      String what =
          frames.wantedWindow() <= ZstdFrames.WINDOW
              ? "the zstd data is corrupt"
              : ("the zstd data is corrupt, or needs %d bytes of window where this version has %d: use gzip,"
                      + " or zstd level 3")
                  .formatted(frames.wantedWindow(), ZstdFrames.WINDOW);
      throw new IOException(what, e);
    }
  }

  @Override
  public void close() throws IOException {
    decoder.close();
  }
}
