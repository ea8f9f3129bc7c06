package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Takes the SHA-256 of all that a stream gives, on a thread of its own while its reader goes on.
 * What is skipped counts as well.
 */
final class HashedStream extends InputStream {

  private static final int CHUNK = 128 << 10;
  private static final int CHUNKS = 16;

  /** Some bytes; none at all end the stream. */
  private record Chunk(byte[] bytes, int length) {}

  private final InputStream in;
  private final BlockingQueue<Chunk> filled = new ArrayBlockingQueue<>(CHUNKS);
  private final BlockingQueue<byte[]> spare = new ArrayBlockingQueue<>(CHUNKS);
  private FutureTask<Digest> hashing;
  private Thread thread;
  private int made;
  private Chunk chunk = new Chunk(new byte[0], 0);
  private int at;
  private boolean ended;

  HashedStream(InputStream in) {
    this.in = in;
  }

  /**
   * The digest of the whole stream, which is gone through to its end for that.
   *
   * @throws IOException if the stream breaks
   */
  Digest digest() throws IOException {
    while (fill()) {
      // Up to the end.
    }
    if (hashing == null) {
      return Sha256.of(new byte[0]);
    }
    try {
      return hashing.get();
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private Digest hash() throws InterruptedException {
    var sha256 = Sha256.start();
    for (var next = filled.take(); next.length > 0; next = filled.take()) {
      sha256.update(next.bytes, 0, next.length);
      // May still be read from: it is filled anew only by the reader, once that is done with it.
      spare.add(next.bytes);
    }
    return Sha256.end(sha256);
  }

  /**
   * @return false at the end
   */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    try {
      byte[] bytes = room();
      int length = in.readNBytes(bytes, 0, bytes.length);
      ended = length == 0;
      chunk = new Chunk(bytes, length);
      at = 0;
      if (hashing == null && !ended) {
        start();
      }
      if (hashing != null) {
        filled.put(chunk);
      }
      return !ended;
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private byte[] room() throws InterruptedException {
    byte[] used = spare.poll();
    if (used == null && made < CHUNKS) {
      made++;
      return new byte[CHUNK];
    }
    return used == null ? spare.take() : used;
  }

  private void start() {
    hashing = new FutureTask<>(this::hash);
    thread = new Thread(hashing, "image-hygiene digest");
    thread.setDaemon(true);
    thread.start();
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("reading was interrupted");
  }

  @Override
  public int read() throws IOException {
    return at < chunk.length || fill() ? chunk.bytes[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == chunk.length && !fill()) {
      return -1;
    }
    int count = Math.min(length, chunk.length - at);
    System.arraycopy(chunk.bytes, at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    if (count <= 0 || at == chunk.length && !fill()) {
      return 0;
    }
    int skipped = (int) Math.min(count, chunk.length - at);
    at += skipped;
    return skipped;
  }

  @Override
  public int available() {
    return chunk.length - at;
  }

  /** Leaves the hashing, if it is under way; what it hashes stays open. */
  @Override
  public void close() {
    ended = true;
    if (thread != null) {
      thread.interrupt();
    }
  }
}
