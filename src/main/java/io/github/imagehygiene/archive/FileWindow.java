package io.github.imagehygiene.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.AccessMode;
import java.nio.file.Path;

/**
 * A stretch of a file. What is skipped is not read, if it is long enough for that to pay: among
 * short contents it reads on, as that is cheaper than asking the system anew for each. By a {@link
 * RandomAccessFile}, since the locks and buffers of a channel cost as much again as a short read.
 */
final class FileWindow extends InputStream {

  /** Bytes that can be copied in the time that another call of the system takes. */
  private static final int JUMP = 8 << 10;

  private static final int LEAST_AHEAD = 1 << 10;
  private static final int MOST_AHEAD = 64 << 10;

  private final RandomAccessFile file;
  private final long end;
  private final byte[] buffer = new byte[MOST_AHEAD];

  /** Where in the file to read on. */
  private long next;

  /** Whether that is not where the file stands. */
  private boolean jumps = true;

  private int at;
  private int limit;
  private int ahead = LEAST_AHEAD;

  /**
   * @param file stays open; nobody else reads from it
   * @param start of the stretch, in bytes from the start of the file
   */
  FileWindow(RandomAccessFile file, long start, long size) {
    this.file = file;
    this.next = start;
    this.end = start + size;
  }

  /**
   * Opens a file to look through windows at.
   *
   * @throws IOException that tells a missing file from one that may not be read, as that of a
   *     {@link RandomAccessFile} does not
   */
  static RandomAccessFile open(Path file) throws IOException {
    file.getFileSystem().provider().checkAccess(file, AccessMode.READ);
    return new RandomAccessFile(file.toFile(), "r");
  }

  @Override
  public int read() throws IOException {
    return at < limit || fill() ? buffer[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == limit) {
      if (length >= MOST_AHEAD) {
        return readOn(target, offset, length);
      }
      if (!fill()) {
        return -1;
      }
    }
    int count = Math.min(length, limit - at);
    System.arraycopy(buffer, at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public long skip(long count) {
    int buffered = limit - at;
    long skipped = Math.max(0, Math.min(count, buffered + end - next));
    if (skipped <= buffered) {
      at += (int) skipped;
      return skipped;
    }
    long jump = skipped - buffered;
    next += jump;
    jumps = true;
    at = limit;
    ahead = jump < JUMP ? ahead : LEAST_AHEAD;
    return skipped;
  }

  @Override
  public int available() {
    return limit - at;
  }

  private boolean fill() throws IOException {
    at = 0;
    limit = Math.max(0, readOn(buffer, 0, ahead));
    ahead = Math.min(MOST_AHEAD, ahead * 2);
    return limit > 0;
  }

  private int readOn(byte[] target, int offset, int length) throws IOException {
    int count = (int) Math.min(length, end - next);
    if (count <= 0) {
      return -1;
    }
    if (jumps) {
      file.seek(next);
      jumps = false;
    }
    int got = file.read(target, offset, count);
    next += Math.max(0, got);
    return got;
  }
}
