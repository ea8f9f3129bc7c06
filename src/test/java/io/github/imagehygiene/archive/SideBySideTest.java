package io.github.imagehygiene.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.archive.Contents.Blob;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class SideBySideTest {

  @Test
  void readsEveryBlobOnce() throws IOException {
    Set<Blob> read = ConcurrentHashMap.newKeySet();
    var times = new AtomicInteger();
    var blobs = blobs(50, 1000, Format.GZIP);
    SideBySide.each(
        blobs,
        blob -> {
          read.add(blob);
          times.incrementAndGet();
        });
    assertThat(read).containsExactlyInAnyOrderElementsOf(blobs);
    assertThat(times).hasValue(50);
  }

  @Test
  void aBlobThatNeedsAllTheRoomIsReadAlone() throws IOException {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    SideBySide.each(
        blobs(4, 1L << 40, Format.TAR),
        blob -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          Thread.yield();
          now.decrementAndGet();
        });
    assertThat(most).hasValue(1);
  }

  @Test
  void whatAReadingThrowsIsThrown() {
    assertThatThrownBy(
            () ->
                SideBySide.each(
                    blobs(3, 1, Format.TAR),
                    blob -> {
                      throw new IOException("broken");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("broken");
    assertThatThrownBy(
            () ->
                SideBySide.each(
                    blobs(3, 1, Format.TAR),
                    blob -> {
                      throw new IllegalStateException("a crash");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whoIsInterruptedIsToldSo() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> SideBySide.each(blobs(3, 1, Format.TAR), blob -> waitInVain()))
        .isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  /** Else all could be read before anybody waits for it, and nothing would be interrupted. */
  private static void waitInVain() {
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.park();
    }
  }

  private static List<Blob> blobs(int count, long size, Format format) {
    return IntStream.range(0, count).mapToObj(i -> new Blob("b" + i, 0, size, format)).toList();
  }
}
