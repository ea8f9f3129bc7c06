package io.github.imagehygiene.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StallGuardTest {

  private static final Duration LIMIT = Duration.ofMillis(100);

  @Test
  void bytesPassUnchanged() throws IOException {
    byte[] bytes = {1, 2, (byte) 0xff, 4, 5};
    try (var guarded = guard(new ByteArrayInputStream(bytes))) {
      assertThat(guarded.read()).isEqualTo(1);
      assertThat(guarded.skip(1)).isEqualTo(1);
      assertThat(guarded.read()).isEqualTo(0xff);
      assertThat(guarded.readAllBytes()).containsExactly(4, 5);
      assertThat(guarded.read()).isEqualTo(-1);
      assertThat(guarded.skip(1)).isZero();
    }
  }

  @Test
  void aSilentSourceIsCut() throws IOException {
    var cut = new CountDownLatch(1);
    InputStream silent =
        new InputStream() {
          @Override
          public int read() throws IOException {
            try {
              cut.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            throw new IOException("cut");
          }
        };
    try (var guarded = new StallGuard(silent, LIMIT, cut::countDown)) {
      assertThatThrownBy(guarded::read)
          .isInstanceOf(IOException.class)
          .hasMessage("it sent nothing for 100 ms");
      assertThatThrownBy(guarded::read).hasMessage("it sent nothing for 100 ms");
    }
  }

  @Test
  void aSlowReaderIsNoSilentSource() throws Exception {
    var cut = new AtomicBoolean();
    try (var guarded =
        new StallGuard(new ByteArrayInputStream(new byte[2]), LIMIT, () -> cut.set(true))) {
      guarded.read();
      Thread.sleep(3 * LIMIT.toMillis());
      assertThat(guarded.read()).isZero();
    }
    assertThat(cut).isFalse();
  }

  private static StallGuard guard(InputStream in) {
    return new StallGuard(in, LIMIT, () -> {});
  }
}
