package io.github.imagehygiene.zstd;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * The start of a frame after its magic number (RFC 8878, 3.1.1.1).
 *
 * @param window bytes as far as which it may go back
 * @param contentSize bytes that it unpacks to
 */
record FrameHeader(long window, OptionalLong contentSize, boolean hasChecksum) {

  static FrameHeader read(InputStream in) throws IOException {
    int descriptor = take(in, 1)[0];
    boolean single = (descriptor & 0x20) != 0;
    byte[] window = take(in, single ? 0 : 1);
    byte[] dictionary = take(in, new int[] {0, 1, 2, 4}[descriptor & 3]);
    byte[] size = take(in, new int[] {single ? 1 : 0, 2, 4, 8}[descriptor >> 6 & 3]);
    if ((descriptor & 8) != 0) {
      throw new Corrupt("its header is of an unknown kind");
    }
    if (LittleEndian.number(dictionary, 0, dictionary.length) != 0) {
      throw new IOException("the zstd data wants a dictionary, which no layer has");
    }
    var content = size.length == 0 ? OptionalLong.empty() : OptionalLong.of(size(size));
    long most = content.orElse(Long.MAX_VALUE);
    return new FrameHeader(
        single ? most : Math.min(most, window(window[0])), content, (descriptor & 4) != 0);
  }

  private static long size(byte[] bytes) throws Corrupt {
    long stated = LittleEndian.number(bytes, 0, bytes.length);
    if (stated < 0) {
      throw new Corrupt("it is longer than anything");
    }
    return bytes.length == 2 ? stated + 256 : stated;
  }

  private static long window(byte descriptor) {
    long base = 1L << 10 + (descriptor >> 3 & 31);
    return base + (base >> 3) * (descriptor & 7);
  }

  private static byte[] take(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw cutShort();
    }
    return bytes;
  }

  static EOFException cutShort() {
    return new EOFException("the zstd data is cut short");
  }
}
