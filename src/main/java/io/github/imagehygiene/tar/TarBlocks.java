package io.github.imagehygiene.tar;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The blocks of a tar as they come by: headers, and the contents between them. */
final class TarBlocks {

  private final InputStream in;
  private final byte[] block = new byte[TarHeader.SIZE];
  private long position;
  private long unread;
  private long padding;
  private boolean ended;

  TarBlocks(InputStream in) {
    this.in = in;
  }

  /** Bytes read or skipped so far. */
  long position() {
    return position;
  }

  /**
   * Goes on to the next header, over what is left of the content before it.
   *
   * @param extended whether a header came before that belongs to the one to come
   * @return false at the end: two blocks of zeros, or the stream's end between two entries
   * @throws IOException if no header is there
   */
  boolean toHeader(boolean extended) throws IOException {
    skipContent();
    if (ended) {
      return false;
    }
    long start = position;
    int got = fill();
    if (got == 0 && start > 0 && !extended) {
      ended = true;
    } else if (got == 0 && start == 0) {
      throw new EOFException("it is empty, a tar was expected");
    } else if (got < block.length) {
      throw start == 0 && !extended ? noTar(0) : cutShort();
    } else if (TarHeader.isHeader(block)) {
      return true;
    } else if (TarHeader.isZero(block)) {
      readEnd(start, extended);
      ended = true;
    } else {
      throw noTar(start);
    }
    return false;
  }

  /** The header that was gone to; good until the next block is read. */
  TarHeader header() throws IOException {
    return new TarHeader(block);
  }

  /** Says how many bytes follow. */
  void setContent(long size) throws IOException {
    if (size < 0 || size > Long.MAX_VALUE - position - TarHeader.SIZE) {
      throw new IOException("a tar header states an impossible size of " + size + " bytes");
    }
    unread = size;
    padding = -size & TarHeader.SIZE - 1;
  }

  /** All that follows, which the caller has found to be small. */
  byte[] contentBytes() throws IOException {
    int size = (int) unread;
    byte[] bytes = content().readNBytes(size);
    if (bytes.length < size) {
      throw cutShort();
    }
    return bytes;
  }

  /** What follows, as it comes by; need not be read to its end nor closed. */
  InputStream content() {
    return new Content();
  }

  /** Passes over blocks with more of the old sparse type's map, which no size counts. */
  void skipSparseMap() throws IOException {
    do {
      if (fill() < block.length) {
        throw cutShort();
      }
    } while (block[504] != 0);
  }

  private int fill() throws IOException {
    int got = in.readNBytes(block, 0, block.length);
    position += got;
    return got;
  }

  /** The second block of zeros may be missing, but nothing else may stand in its place. */
  private void readEnd(long start, boolean extended) throws IOException {
    int got = fill();
    if (extended || got > 0 && (got < block.length || !TarHeader.isZero(block))) {
      throw noTar(start);
    }
  }

  private void skipContent() throws IOException {
    long left = unread + padding;
    unread = 0;
    padding = 0;
    while (left > 0) {
      long skipped = in.skip(left);
      if (skipped <= 0) {
        if (in.read() < 0) {
          throw cutShort();
        }
        skipped = 1;
      }
      position += skipped;
      left -= skipped;
    }
  }

  private EOFException cutShort() {
    return new EOFException("the tar is cut short at byte " + position);
  }

  private static IOException noTar(long at) {
    return new IOException(at == 0 ? "it is no tar" : "the tar is broken: no header at byte " + at);
  }

  /** The current entry's bytes. */
  private final class Content extends InputStream {

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (unread == 0) {
        return -1;
      }
      int got = in.read(target, offset, (int) Math.min(length, unread));
      if (got < 0) {
        throw cutShort();
      }
      position += got;
      unread -= got;
      return got;
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = in.skip(Math.max(0, Math.min(n, unread)));
      position += skipped;
      unread -= skipped;
      return skipped;
    }

    @Override
    public int available() throws IOException {
      return (int) Math.min(in.available(), unread);
    }
  }
}
