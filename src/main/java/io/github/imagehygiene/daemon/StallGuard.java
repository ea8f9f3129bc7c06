package io.github.imagehygiene.daemon;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A stream that fails when its source sends nothing for too long. It may take as long as it likes
 * altogether, and so may its reader: only the time spent waiting for bytes counts.
 */
final class StallGuard extends FilterInputStream {

  private final Duration limit;
  private final Thread watch;

  /** {@link System#nanoTime()} when the read under way has waited too long; null: no read is. */
  private volatile Long deadline;

  private volatile boolean stalled;

  /** Why reading ended; told again if the reader asks again, lest it takes it for the end. */
  private IOException failure;

  /**
   * @param cut closes what {@code in} reads from, so that a read under way ends
   */
  StallGuard(InputStream in, Duration limit, Runnable cut) {
    super(in);
    this.limit = limit;
    this.watch = new Thread(() -> watch(cut), "image-hygiene-engine-stall");
    watch.setDaemon(true);
    watch.start();
  }

  private void watch(Runnable cut) {
    long step = Math.max(1, Math.min(1_000, limit.toMillis() / 4));
    try {
      while (true) {
        Thread.sleep(step);
        Long last = deadline;
        if (last != null && System.nanoTime() - last > 0) {
          stalled = true;
          cut.run();
          return;
        }
      }
    } catch (InterruptedException e) {
      // Closed: nothing is left to watch.
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (failure != null) {
      throw new IOException(failure.getMessage(), failure);
    }
    deadline = System.nanoTime() + limit.toNanos();
    try {
      return in.read(into, offset, length);
    } catch (IOException | RuntimeException e) {
      failure =
          stalled
              ? new IOException("it sent nothing for " + TimeLimit.seconds(limit), e)
              : new IOException("it broke off: " + TimeLimit.asIoException(e).getMessage(), e);
      throw failure;
    } finally {
      deadline = null;
    }
  }

  @Override
  public long skip(long count) throws IOException {
    byte[] dropped = new byte[(int) Math.min(Math.max(count, 0), 8_192)];
    return dropped.length == 0 ? 0 : Math.max(0, read(dropped, 0, dropped.length));
  }

  @Override
  public void close() throws IOException {
    watch.interrupt();
    super.close();
  }
}
