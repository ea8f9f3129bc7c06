package io.github.imagehygiene.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BombGuardTest {

  private static final long GB = 1L << 30;

  @Test
  void aBombIsRefused() {
    var endless =
        new DecodedStream(
            new InputStream() {
              @Override
              public int read() {
                return 0;
              }

              @Override
              public int read(byte[] target, int offset, int length) {
                return length;
              }
            },
            new BombGuard());
    assertThatThrownBy(() -> Blobs.drain(endless))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a decompression bomb");
  }

  @Test
  void aLargeLayerOfZerosIsNoBomb() {
    assertThatCode(() -> new BombGuard().unpacked(16 * GB)).doesNotThrowAnyException();
  }

  @Test
  void manyBlobsAreOneBomb() throws IOException {
    var guard = new BombGuard();
    for (int i = 0; i < 4; i++) {
      guard.unpacked(4 * GB);
    }
    assertThatThrownBy(() -> guard.unpacked(4 * GB)).hasMessageContaining("bomb");
  }

  @Test
  void whatIsUnpackedTwiceCountsByWhatWasPackedFirst() throws IOException {
    var guard = new BombGuard();
    assertThat(guard.packed(new ByteArrayInputStream(new byte[1000])).readAllBytes()).hasSize(1000);
    guard.goInside();
    guard.packed(zeros(200_000_000)).skipNBytes(200_000_000);
    guard.unpacked(16 * GB);
    assertThatThrownBy(() -> guard.unpacked(1))
        .hasMessage("1000 compressed bytes unpack to more than 17179869185: a decompression bomb");
  }

  @Test
  void whatWasSkippedWentInAsWell() throws IOException {
    var guard = new BombGuard();
    guard.packed(zeros(200_000_000)).skipNBytes(200_000_000);
    assertThatCode(() -> guard.unpacked(30 * GB)).doesNotThrowAnyException();
  }

  private static InputStream zeros(long count) {
    return new InputStream() {
      private long left = count;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public long skip(long n) {
        long skipped = Math.min(n, left);
        left -= skipped;
        return skipped;
      }
    };
  }
}
