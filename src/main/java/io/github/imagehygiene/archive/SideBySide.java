package io.github.imagehygiene.archive;

import io.github.imagehygiene.archive.Contents.Blob;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Reads blobs that stand by themselves side by side, for listing a layer is work for the processor
 * as soon as the file is in the system's cache, or packed.
 */
final class SideBySide {

  private static final int MOST_THREADS = 4;

  /** MiB of layers that are listed at any time: what is held meanwhile grows with their entries. */
  private static final int ROOM = 512;

  /** How much larger than its blob a layer is usually taken to be. */
  private static final int PACKED = 4;

  private SideBySide() {}

  /** Reads one blob. */
  @FunctionalInterface
  interface Reading {
    void read(Blob blob) throws IOException;
  }

  /**
   * Reads all, and ends when the last is done.
   *
   * @throws IOException what a reading threw; which, if several did, is open
   */
  static void each(Collection<Blob> blobs, Reading reading) throws IOException {
    int threads =
        Math.min(blobs.size(), Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    if (threads <= 1) {
      for (Blob blob : blobs) {
        reading.read(blob);
      }
      return;
    }
    var room = new Semaphore(ROOM);
    var tasks = new ArrayList<Callable<Void>>();
    blobs.forEach(blob -> tasks.add(() -> inRoom(room, blob, reading)));
    var pool = Executors.newFixedThreadPool(threads, SideBySide::daemon);
    try {
      for (var done : pool.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the layers were read");
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /** A blob that needs all the room is read alone. */
  private static Void inRoom(Semaphore room, Blob blob, Reading reading)
      throws IOException, InterruptedException {
    long unpacked = blob.size() * (blob.format().isCompressed() ? PACKED : 1);
    int share = (int) Math.min(ROOM, unpacked >> 20);
    room.acquire(share);
    try {
      reading.read(blob);
    } finally {
      room.release(share);
    }
    return null;
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "image-hygiene layer");
    thread.setDaemon(true);
    return thread;
  }

  private static IOException thrown(Throwable cause) {
    if (cause instanceof RuntimeException crash) {
      throw crash;
    } else if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException e ? e : new IOException(cause);
  }
}
