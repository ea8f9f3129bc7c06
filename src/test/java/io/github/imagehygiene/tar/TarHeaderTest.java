package io.github.imagehygiene.tar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarHeaderTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 'a', 0x7f, 0x80, 0xff})
  void isKnownByItsSumSignedOrNot(int fill) {
    byte[] block = new byte[TarHeader.SIZE];
    Arrays.fill(block, (byte) fill);
    Arrays.fill(block, 148, 156, (byte) ' ');
    long unsigned = 0;
    long signed = 0;
    for (byte b : block) {
      unsigned += b & 0xff;
      signed += b;
    }
    assertThat(isHeader(block, unsigned)).isTrue();
    assertThat(isHeader(block, unsigned + 1)).isFalse();
    assertThat(isHeader(block, unsigned ^ 0400)).isFalse();
    if (signed >= 0) {
      assertThat(isHeader(block, signed)).isTrue();
      assertThat(isHeader(block, signed + 1)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 147, 156, 255, 256, 511})
  void countsEachByte(int changed) {
    byte[] block = new byte[TarHeader.SIZE];
    Arrays.fill(block, (byte) 'a');
    long sum = 8 * ' ' + 504 * 'a';
    assertThat(isHeader(block, sum)).isTrue();
    block[changed]++;
    assertThat(isHeader(block, sum)).isFalse();
    assertThat(isHeader(block, sum + 1)).isTrue();
  }

  private static boolean isHeader(byte[] block, long sum) {
    byte[] stated = block.clone();
    RawTar.put(stated, 148, "%06o\0 ".formatted(sum));
    return TarHeader.isHeader(stated);
  }
}
