package io.github.imagehygiene.tar;

import static io.github.imagehygiene.tar.RawTar.block;
import static io.github.imagehygiene.tar.RawTar.checked;
import static io.github.imagehygiene.tar.RawTar.header;
import static io.github.imagehygiene.tar.RawTar.put;
import static io.github.imagehygiene.tar.RawTar.read;
import static io.github.imagehygiene.tar.RawTar.resource;
import static io.github.imagehygiene.tar.RawTar.withEnd;
import static io.github.imagehygiene.tar.RawTar.withRecords;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes, modes, owners and times, of headers and of PAX records. */
class TarNumbersTest {

  /** The resources were written by GNU tar 1.34. */
  @ParameterizedTest
  @ValueSource(strings = {"gnu", "posix"})
  void tellsModeOwnerAndTime(String format) throws IOException {
    assertThat(read(resource("numbers-" + format + ".tar.gz")))
        .extracting(
            TarEntry::name, TarEntry::mode, TarEntry::uid, TarEntry::gid, TarEntry::modified)
        .containsExactly(
            tuple("d/", 0755, 0L, 0L, 1_577_836_800L),
            tuple("d/a", 04755, 0L, 0L, 1_577_934_245L),
            tuple("d/h", 04755, 0L, 0L, 1_577_934_245L),
            tuple("d/old", 0644, 0L, 0L, -315_619_200L),
            tuple("d/owned", 0644, 3_000_000L, 4_000_000L, 1_577_836_800L),
            tuple("d/s", 0777, 0L, 0L, 1_577_934_245L));
  }

  @ParameterizedTest
  @CsvSource({
    "1.75, 1",
    "-1.5, -2",
    "-1.0, -1",
    "-0.000000001, -1",
    "-0.0000000001, 0",
    "7., 7",
    "+7, 7",
    "9223372036854775807, 31556889864403199",
    "-9223372036854775808, -31557014167219200"
  })
  void roundsTimesDown(String time, long seconds) throws IOException {
    assertThat(read(withEnd(withRecords("mtime=" + time))))
        .extracting(TarEntry::modified)
        .containsExactly(seconds);
  }

  @Test
  void takesWhatIsBlankForZero() throws IOException {
    byte[] block = header("a", '0', 0);
    Arrays.fill(block, 100, 148, (byte) ' ');
    assertThat(read(withEnd(checked(block))))
        .extracting(TarEntry::mode, TarEntry::uid, TarEntry::size, TarEntry::modified)
        .containsExactly(tuple(0, 0L, 0L, 0L));
  }

  @Test
  void readsNumbersOfEveryLengthInBase256() throws IOException {
    byte[] block = header("a", '0', 0);
    byte[] id = {(byte) 0x80, 0, 0, 1, 0, 0, 0, 2};
    System.arraycopy(id, 0, block, 108, 8);
    Arrays.fill(block, 116, 148, (byte) 0xff);
    Arrays.fill(block, 124, 136, (byte) 0);
    assertThat(read(withEnd(checked(block))))
        .extracting(TarEntry::uid, TarEntry::gid, TarEntry::modified)
        .containsExactly(tuple((1L << 32) + 2, -1L, -1L));
  }

  /** As Go does, for which such a header is none. */
  @ParameterizedTest
  @ValueSource(ints = {100, 108, 116, 124, 136, 329, 337})
  void refusesANumberThatIsNone(int field) {
    byte[] block = header("a", '0', 0);
    put(block, 257, "ustar\0" + "00");
    put(block, field, "12 x");
    assertThatThrownBy(() -> read(withEnd(checked(block)))).hasMessageContaining("not octal");
  }

  @Test
  void refusesASizeBeyondWhatAStreamCanHave() {
    byte[] block = header("a", '0', 0);
    Arrays.fill(block, 124, 136, (byte) 0xbf);
    assertThatThrownBy(() -> read(withEnd(checked(block)))).hasMessageContaining("beyond 2^63");
    byte[] pax = block("28 size=9223372036854775807\n");
    byte[] tar = withEnd(checked(header("x", 'x', 28)), pax, checked(header("a", '0', 0)));
    assertThatThrownBy(() -> read(tar)).hasMessageContaining("impossible size");
  }

  @Test
  void refusesANegativeSizeUnlessNothingCanFollow() throws IOException {
    byte[] block = header("a", '0', 0);
    Arrays.fill(block, 124, 136, (byte) 0xff);
    assertThatThrownBy(() -> read(withEnd(checked(block))))
        .hasMessage("a tar header states an impossible size of -1 bytes");
    block[156] = '5';
    assertThat(read(withEnd(checked(block)))).hasSize(1);
  }
}
