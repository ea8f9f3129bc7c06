package io.github.imagehygiene.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads a stream on a thread of its own, some MB ahead, so that its sender does not wait while what
 * it sent is unpacked. What is skipped is not copied.
 */
final class ReadAhead extends InputStream {

  private static final int CHUNK = 128 << 10;
  private static final int MOST_AHEAD = 8 << 20;

  private static final Chunk START = new Chunk(new byte[0], 0, null);

  /**
   * Some bytes, or why there are none any more.
   *
   * @param length negative at the end
   * @param failure null if all is well
   */
  private record Chunk(byte[] bytes, int length, Throwable failure) {}

  private final InputStream in;
  private final BlockingQueue<Chunk> filled = new ArrayBlockingQueue<>(MOST_AHEAD / CHUNK);
  private final BlockingQueue<byte[]> spare = new ArrayBlockingQueue<>(MOST_AHEAD / CHUNK);
  private final Thread thread;
  private Chunk chunk = START;
  private int at;

  /**
   * @param in read on the other thread only, but closed on that which closes this
   */
  ReadAhead(InputStream in) {
    this.in = in;
    this.thread = new Thread(this::pump, "image-hygiene read ahead");
    thread.setDaemon(true);
    thread.start();
  }

  private void pump() {
    try {
      while (fill()) {
        // Until there is no more.
      }
    } catch (InterruptedException e) {
      // Closed: nobody wants the rest.
    }
  }

  /**
   * Hands over a whole chunk, however small the pieces are that come.
   *
   * @return false if it was the last
   */
  private boolean fill() throws InterruptedException {
    byte[] used = spare.poll();
    byte[] bytes = used == null ? new byte[CHUNK] : used;
    int length = 0;
    boolean ended = false;
    Throwable failure = null;
    try {
      while (length < bytes.length && !ended) {
        int got = in.read(bytes, length, bytes.length - length);
        length += Math.max(0, got);
        ended = got < 0;
      }
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      failure = e;
    }
    filled.put(new Chunk(bytes, length, null));
    if (ended || failure != null) {
      filled.put(new Chunk(new byte[0], -1, failure));
      return false;
    }
    return true;
  }

  /**
   * @return false at the end
   */
  private boolean toBytes() throws IOException {
    while (at == chunk.length) {
      if (chunk != START) {
        spare.offer(chunk.bytes);
      }
      chunk = take();
      at = 0;
    }
    if (chunk.failure != null) {
      throw new IOException(said(chunk.failure), chunk.failure);
    }
    return chunk.length > 0;
  }

  private Chunk take() throws IOException {
    try {
      return filled.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("reading was interrupted");
    }
  }

  private static String said(Throwable failure) {
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }

  @Override
  public int read() throws IOException {
    return toBytes() ? chunk.bytes[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!toBytes()) {
      return -1;
    }
    int count = Math.min(length, chunk.length - at);
    System.arraycopy(chunk.bytes, at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    if (count <= 0 || !toBytes()) {
      return 0;
    }
    int skipped = (int) Math.min(count, chunk.length - at);
    at += skipped;
    return skipped;
  }

  @Override
  public int available() {
    return Math.max(0, chunk.length - at);
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    in.close();
  }
}
