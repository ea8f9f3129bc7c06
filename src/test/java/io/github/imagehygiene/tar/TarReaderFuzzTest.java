package io.github.imagehygiene.tar;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Whatever a tar holds, its entries are read or it is refused. */
class TarReaderFuzzTest {

  @DictionaryEntries({"ustar\\x00", "11 path=a\\x0A", "GNU.sparse.realsize=", "linkpath=", "size="})
  @FuzzTest(maxDuration = "60s")
  void isReadOrRefused(byte[] bytes) {
    var tar = new TarReader(new ByteArrayInputStream(checksummed(bytes)));
    try {
      for (var entry = tar.next(); entry.isPresent(); entry = tar.next()) {
        assertThat(entry.get().size()).isNotNegative();
        assertThat(tar.content().readAllBytes().length).isLessThanOrEqualTo(bytes.length);
        assertThat(tar.position()).isBetween(1L, (long) bytes.length);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageNotContaining("\n");
    }
  }

  /** With right sums in what may be a header, which no fuzzer finds by chance. */
  private static byte[] checksummed(byte[] bytes) {
    byte[] tar = bytes.clone();
    for (int at = 0; at + TarHeader.SIZE <= tar.length; at += TarHeader.SIZE) {
      if (tar[at] != 0) {
        int sum = 8 * ' ';
        for (int i = 0; i < TarHeader.SIZE; i++) {
          sum += i < 148 || i >= 156 ? tar[at + i] & 0xff : 0;
        }
        byte[] digits =
            "%06o\0 ".formatted(sum).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, tar, at + 148, digits.length);
      }
    }
    return tar;
  }
}
