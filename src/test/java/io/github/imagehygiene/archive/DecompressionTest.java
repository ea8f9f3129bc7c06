package io.github.imagehygiene.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.tar.RawTar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecompressionTest {

  private static final byte[] TEXT = text();

  /** A frame that decoders pass over, as zstd:chunked has at its end. */
  private static final byte[] SKIPPABLE = {0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 'a', 'b', 'c'};

  @ParameterizedTest
  @EnumSource(Packing.class)
  void tellsTheCompressionByTheBytes(Packing packing) throws IOException {
    assertThat(decompressed(packing.pack(TEXT))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void readsAllMembers(Packing packing) throws IOException {
    byte[] two = RawTar.join(packing.pack(TEXT), packing.pack(TEXT));
    assertThat(decompressed(two)).isEqualTo(RawTar.join(TEXT, TEXT));
  }

  /** The JDK's own gzip stream ends after the first member of such a stream. */
  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void readsAllMembersOfAStreamThatComesByteByByte(Packing packing) throws IOException {
    byte[] two = RawTar.join(packing.pack(TEXT), packing.pack(TEXT));
    var slow =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            return at == two.length ? -1 : two[at++] & 0xff;
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            int b = read();
            if (b < 0) {
              return -1;
            }
            target[offset] = (byte) b;
            return 1;
          }
        };
    assertThat(Blobs.open(Blobs.peek(slow, new BombGuard())).readAllBytes())
        .isEqualTo(RawTar.join(TEXT, TEXT));
  }

  @Test
  void readsAGzipHeaderWithEverythingInIt() throws IOException {
    byte[] plain = Packing.GZIP.pack(TEXT);
    byte[] header = {0x1f, (byte) 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 0};
    byte[] extras = {2, 0, 'e', 'x', 'n', 'a', 'm', 'e', 0, 'c', 'o', 'm', 0, 1, 2};
    byte[] full = RawTar.join(header, extras, Arrays.copyOfRange(plain, 10, plain.length));
    assertThat(decompressed(full)).isEqualTo(TEXT);
  }

  @Test
  void passesOverSkippableZstdFrames() throws IOException {
    byte[] frame = Packing.ZSTD.pack(TEXT);
    byte[] all = RawTar.join(SKIPPABLE, frame, SKIPPABLE, frame, SKIPPABLE, SKIPPABLE);
    assertThat(decompressed(all)).isEqualTo(RawTar.join(TEXT, TEXT));
    assertThatThrownBy(() -> decompressed(Arrays.copyOf(all, all.length - 1)))
        .hasMessage("the zstd data is cut short");
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void refusesDataThatIsCutShortAnywhere(Packing packing) {
    byte[] packed = packing.pack(TEXT);
    for (int length = 4; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatThrownBy(() -> decompressed(cut))
          .as("%d bytes", length)
          .isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void refusesASecondMemberThatIsBroken(Packing packing) {
    byte[] packed = packing.pack(TEXT);
    for (int length = 1; length < 20; length++) {
      byte[] cut = RawTar.join(packed, Arrays.copyOf(packed, length));
      assertThatThrownBy(() -> decompressed(cut))
          .as("%d bytes", length)
          .isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> decompressed(RawTar.join(packed, "garbage".getBytes(UTF_8))))
        .hasMessageContaining("followed by something that is no");
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void givesTheRightBytesOrFailsWhereverAByteIsWrong(Packing packing) {
    byte[] packed = packing.pack(TEXT);
    int refused = 0;
    for (int at = 4; at < packed.length; at++) {
      byte[] broken = packed.clone();
      broken[at] ^= 0x55;
      try {
        assertThat(decompressed(broken)).as("byte %d", at).isEqualTo(TEXT);
      } catch (IOException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(packed.length - 12);
  }

  @Test
  void staysBrokenOnceItIs() throws IOException {
    byte[] packed = Packing.GZIP.pack(TEXT);
    packed[packed.length - 6] ^= 1;
    InputStream in = Blobs.open(Blobs.peek(new ByteArrayInputStream(packed), new BombGuard()));
    assertThatThrownBy(in::readAllBytes).hasMessageContaining("checksum");
    assertThatThrownBy(in::readAllBytes).hasMessageContaining("checksum");
  }

  private static byte[] decompressed(byte[] packed) throws IOException {
    return Blobs.open(Blobs.peek(new ByteArrayInputStream(packed), new BombGuard())).readAllBytes();
  }

  /** Compresses to a mixture of literals and repetitions, with its checksum a few hundred bytes. */
  private static byte[] text() {
    var random = new Random(1);
    var text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append("line ").append(random.nextInt(1000)).append(" of the file\n");
    }
    return text.toString().getBytes(UTF_8);
  }
}
