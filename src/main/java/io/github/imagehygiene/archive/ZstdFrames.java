package io.github.imagehygiene.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A zstd stream (RFC 8878) made fit for aircompressor: without skippable frames, which zstd:chunked
 * layers carry, and with no frame that asks for a larger window than aircompressor has. Encoders
 * ask for more than they use; if a frame does use more, aircompressor finds it corrupt.
 */
final class ZstdFrames extends InputStream {

  /** Bytes of window that aircompressor has, and how a frame header writes that. */
  static final long WINDOW = 8 << 20;

  private static final byte WINDOW_DESCRIPTOR = 13 << 3;
  private static final int SINGLE_SEGMENT = 0x20;

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
  private long wantedWindow;

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
      skipFrame(number(take(4), 0, 4));
      return true;
    }
    if (number != 0xfd2fb528L) {
      throw new IOException("the zstd data is followed by something that is no zstd");
    }
    emit(frameHeader(magic));
    next = Next.BLOCK;
    return true;
  }

  private byte[] frameHeader(byte[] magic) throws IOException {
    int descriptor = take(1)[0];
    boolean single = (descriptor & SINGLE_SEGMENT) != 0;
    byte[] window = take(single ? 0 : 1);
    byte[] dictionary = take(new int[] {0, 1, 2, 4}[descriptor & 3]);
    byte[] size = take(new int[] {single ? 1 : 0, 2, 4, 8}[descriptor >> 6 & 3]);
    long content = size.length == 0 ? Long.MAX_VALUE : size(size);
    wantedWindow = single ? content : Math.min(content, window(window[0]));
    hasChecksum = (descriptor & 4) != 0;
    if (wantedWindow > WINDOW) {
      descriptor &= ~SINGLE_SEGMENT;
      window = new byte[] {WINDOW_DESCRIPTOR};
    }
    var header = new ByteArrayOutputStream();
    header.writeBytes(magic);
    header.write(descriptor);
    header.writeBytes(window);
    header.writeBytes(dictionary);
    header.writeBytes(size);
    return header.toByteArray();
  }

  /** Bytes of window that the current frame asked for. */
  long wantedWindow() {
    return wantedWindow;
  }

  private static long size(byte[] bytes) {
    long stated = number(bytes, 0, bytes.length);
    return bytes.length == 2 ? stated + 256 : stated < 0 ? Long.MAX_VALUE : stated;
  }

  private static long window(byte descriptor) {
    long base = 1L << 10 + (descriptor >> 3 & 31);
    return base + (base >> 3) * (descriptor & 7);
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

  private void skipFrame(long bytes) throws IOException {
    try {
      in.skipNBytes(bytes);
    } catch (EOFException e) {
      throw cutShort();
    }
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
