package io.github.imagehygiene.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A stretch of a file. What is skipped is not read, if it is long enough for that to pay: among
 * short contents it reads on, as that is cheaper than asking the system anew for each.
 */
final class FileWindow extends InputStream {

  /** Bytes that can be copied in the time that another call of the system takes. */
  private static final int JUMP = 8 << 10;

  private static final int LEAST_AHEAD = 1 << 10;
  private static final int MOST_AHEAD = 64 << 10;

  private final FileChannel channel;
  private final long end;
  private final byte[] buffer = new byte[MOST_AHEAD];
  private long next;
  private int at;
  private int limit;
  private int ahead = LEAST_AHEAD;

  /**
   * @param channel stays open
   * @param start of the stretch, in bytes from the start of the file
   */
  FileWindow(FileChannel channel, long start, long size) {
    this.channel = channel;
    this.next = start;
    this.end = start + size;
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
        return read(ByteBuffer.wrap(target, offset, length));
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
    limit = Math.max(0, read(ByteBuffer.wrap(buffer, 0, ahead)));
    ahead = Math.min(MOST_AHEAD, ahead * 2);
    return limit > 0;
  }

  private int read(ByteBuffer target) throws IOException {
    target.limit((int) Math.min(target.limit(), target.position() + end - next));
    int got = target.hasRemaining() ? channel.read(target, next) : -1;
    next += Math.max(0, got);
    return got;
  }
}
