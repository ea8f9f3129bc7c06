package io.github.imagehygiene.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A zstd stream (RFC 8878) without its skippable frames, which aircompressor does not know and
 * which zstd:chunked layers carry; refuses what aircompressor cannot decode before it does.
 */
final class ZstdFrames extends InputStream {

  /** Bytes of window that aircompressor decodes; zstd levels up to 19 stay within. */
  private static final long LARGEST_WINDOW = 8 << 20;

  private enum Next {
    FRAME,
    BLOCK,
    CHECKSUM
  }

  private final InputStream in;
  private Next next = Next.FRAME;
  private boolean hasChecksum;
  private byte[] head = {};
  private int headAt;
  private int blockLeft;

  /**
   * @param in buffered
   */
  ZstdFrames(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (headAt == head.length && blockLeft == 0) {
      if (!goOn()) {
        return -1;
      }
    }
    if (headAt < head.length) {
      int count = Math.min(length, head.length - headAt);
      System.arraycopy(head, headAt, target, offset, count);
      headAt += count;
      return count;
    }
    int got = in.read(target, offset, Math.min(length, blockLeft));
    if (got < 0) {
      throw cutShort();
    }
    blockLeft -= got;
    return got;
  }

  private boolean goOn() throws IOException {
    switch (next) {
      case FRAME -> {
        return startFrame();
      }
      case BLOCK -> {
        emit(take(3));
        long header = number(head, 0, 3);
        boolean isRunLength = (header >> 1 & 3) == 1;
        blockLeft = isRunLength ? 1 : (int) (header >> 3);
        boolean isLast = (header & 1) != 0;
        next = !isLast ? Next.BLOCK : hasChecksum ? Next.CHECKSUM : Next.FRAME;
      }
      case CHECKSUM -> {
        emit(take(4));
        next = Next.FRAME;
      }
    }
    return true;
  }

  /**
   * @return false at the end of the stream
   */
  private boolean startFrame() throws IOException {
    byte[] magic = in.readNBytes(4);
    if (magic.length == 0) {
      return false;
    }
    long number = number(magic, 0, magic.length);
    if (magic.length == 4 && (number & 0xfffffff0L) == 0x184d2a50L) {
      in.skipNBytes(number(take(4), 0, 4));
      return true;
    }
    if (number != 0xfd2fb528L) {
      throw new IOException("the zstd data is followed by something that is no zstd");
    }
    int descriptor = take(1)[0];
    boolean single = (descriptor & 0x20) != 0;
    int dictionary = new int[] {0, 1, 2, 4}[descriptor & 3];
    int sizeLength = new int[] {single ? 1 : 0, 2, 4, 8}[descriptor >> 6 & 3];
    byte[] rest = take((single ? 0 : 1) + dictionary + sizeLength);
    long size = sizeLength == 0 ? Long.MAX_VALUE : size(rest, rest.length - sizeLength);
    check(single ? size : Math.min(size, window(rest[0])));
    hasChecksum = (descriptor & 4) != 0;
    next = Next.BLOCK;
    byte[] header = Arrays.copyOf(magic, 5 + rest.length);
    header[4] = (byte) descriptor;
    System.arraycopy(rest, 0, header, 5, rest.length);
    emit(header);
    return true;
  }

  private static long size(byte[] bytes, int start) {
    long stated = number(bytes, start, bytes.length);
    return bytes.length - start == 2 ? stated + 256 : stated < 0 ? Long.MAX_VALUE : stated;
  }

  private static long window(byte descriptor) {
    long base = 1L << 10 + (descriptor >> 3 & 31);
    return base + (base >> 3) * (descriptor & 7);
  }

  private static void check(long window) throws IOException {
    if (window > LARGEST_WINDOW) {
      throw new IOException(
          "its zstd data wants a window of %d bytes, of which this version decodes %d; compress the"
                  .formatted(window, LARGEST_WINDOW)
              + " image with zstd level 3, or with gzip");
    }
  }

  private static long number(byte[] bytes, int start, int end) {
    long value = 0;
    for (int i = end - 1; i >= start; i--) {
      value = value << 8 | bytes[i] & 0xff;
    }
    return value;
  }

  private byte[] take(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw cutShort();
    }
    return bytes;
  }

  private void emit(byte[] bytes) {
    head = bytes;
    headAt = 0;
  }

  private static EOFException cutShort() {
    return new EOFException("the zstd data is cut short");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
