package io.github.imagehygiene.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

  @Test
  void givesTheSameBytesHoweverTheyComeAndAreTaken() throws IOException {
    byte[] bytes = new byte[300_000];
    new Random(1).nextBytes(bytes);
    for (int seed = 0; seed < 20; seed++) {
      var random = new Random(seed);
      var expected = new ByteArrayInputStream(bytes);
      try (var ahead = new ReadAhead(slow(new ByteArrayInputStream(bytes), new Random(seed)))) {
        while (expected.available() > 0) {
          int count = 1 + random.nextInt(1 << random.nextInt(17));
          if (random.nextBoolean()) {
            assertThat(expected.skip(ahead.skip(count))).isBetween(0L, (long) count);
          } else {
            assertThat(ahead.readNBytes(count)).isEqualTo(expected.readNBytes(count));
          }
        }
        assertThat(ahead.read()).isNegative();
        assertThat(ahead.skip(1)).isZero();
      }
    }
  }

  @Test
  void readsNoFurtherAheadThanItMay() throws Exception {
    var given = new AtomicLong();
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            given.addAndGet(length);
            return length;
          }
        };
    try (var ahead = new ReadAhead(endless)) {
      ahead.readNBytes(1_000_000);
      long last = -1;
      while (given.get() != last) {
        last = given.get();
        Thread.sleep(30);
      }
      assertThat(given.get()).isLessThan(10_000_000);
    }
  }

  @Test
  void givesWhatCameBeforeAFailureAndThenAlwaysTheFailure() throws IOException {
    var failing =
        new InputStream() {
          private int at;

          @Override
          public int read() throws IOException {
            if (at++ == 3) {
              throw new IOException("Connection reset by peer");
            }
            return 7;
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            target[offset] = (byte) read();
            return 1;
          }
        };
    try (var ahead = new ReadAhead(failing)) {
      assertThat(ahead.readNBytes(3)).containsExactly(7, 7, 7);
      assertThatThrownBy(ahead::read).hasMessage("Connection reset by peer");
      assertThatThrownBy(() -> ahead.skip(1)).hasMessage("Connection reset by peer");
    }
  }

  @Test
  void closingEndsAReadUnderWay() throws Exception {
    var reads = new CountDownLatch(1);
    var closed = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    var silent =
        new InputStream() {
          @Override
          public int read() throws IOException {
            reads.countDown();
            try {
              closed.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            ended.countDown();
            throw new IOException("closed");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }

          @Override
          public void close() {
            closed.countDown();
          }
        };
    try (var ahead = new ReadAhead(silent)) {
      assertThat(ahead.available()).isZero();
      assertThat(reads.await(2, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(ended.await(2, TimeUnit.SECONDS)).isTrue();
  }

  private static InputStream slow(InputStream in, Random random) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return in.read();
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return in.read(target, offset, Math.min(length, 1 + random.nextInt(70_000)));
      }
    };
  }
}
