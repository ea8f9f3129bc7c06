package io.github.imagehygiene.zstd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZstdInputStreamTest {

  private static final int MAGIC = 4;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 40, 300, 5_000, 70_000, 400_000, 3_000_000})
  void givesWhatWasCompressed(int size) throws IOException {
    for (int kind = 0; kind < 4; kind++) {
      byte[] bytes = bytes(size, kind);
      assertThat(decompressed(Packing.ZSTD.pack(bytes))).isEqualTo(bytes);
    }
  }

  /** The resources were written by zstd 1.5.4, of {@code line N} for N from 1 to 3000. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "9", "19", "22", "fast"})
  void readsWhatTheReferenceWrites(String level) throws IOException {
    var lines = new StringBuilder();
    for (int i = 1; i <= 3_000; i++) {
      lines.append("line ").append(i).append('\n');
    }
    assertThat(new String(decompressed(resource("lines-" + level + ".zst")), UTF_8))
        .isEqualTo(lines.toString());
  }

  /** As of zstd 1.5.4 with {@code --ultra -22 --long=27}, and of zstd:chunked layers of Podman. */
  @Test
  void readsAFrameThatDeclaresALargerWindowThanItUses() throws IOException {
    byte[] declared = resource("window-declared.zst");
    String text = "a small layer, declared to be large\n".repeat(20);
    assertThat(new String(decompressed(declared), UTF_8)).isEqualTo(text);
    declared[MAGIC + 1] = (byte) 0xff;
    assertThat(new String(decompressed(declared), UTF_8)).isEqualTo(text);
  }

  /**
   * As of zstd 1.5.4 with {@code --long=24}; the same bytes stand 9 MB apart; its digest is zstd's
   * own.
   */
  @Test
  void goesBackAsFarAsTheWindowAllows() throws IOException {
    assertThat(Layouts.sha256(decompressed(resource("window-used.zst"))))
        .isEqualTo("2eea21afb262d862e0344c53c712410a219fe95a904265561de9cb4b57a03cf1");
  }

  @Test
  void refusesAMatchBeforeTheWindow() throws IOException {
    byte[] bytes = resource("window-used.zst");
    bytes[MAGIC + 1] = 13 << 3;
    assertThatThrownBy(() -> decompressed(bytes))
        .hasMessage("the zstd data is corrupt (a match lies before the window)");
  }

  @Test
  void refusesADictionaryAndWhatItsHeaderReserves() throws IOException {
    byte[] frame = Packing.ZSTD.pack(bytes(300, 1));
    frame[MAGIC] |= 8;
    assertThatThrownBy(() -> decompressed(frame)).hasMessageContaining("of an unknown kind");
    byte[] dictionary = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 1, 0, 7, 1, 0, 0};
    assertThatThrownBy(() -> decompressed(dictionary)).hasMessageContaining("wants a dictionary");
  }

  @Test
  void refusesContentOfAnotherLengthThanStated() {
    byte[] frame = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0x20, 2, 25, 0, 0, 'a', 'b', 'c'};
    assertThatThrownBy(() -> decompressed(frame)).hasMessageContaining("not as long as it says");
    frame[5] = 3;
    assertThat(frame).satisfies(f -> assertThat(decompressed(f)).asString().isEqualTo("abc"));
  }

  @Test
  void skipsWithoutCopying() throws IOException {
    byte[] bytes = bytes(1_000_000, 2);
    try (var in = new ZstdInputStream(new ByteArrayInputStream(Packing.ZSTD.pack(bytes)))) {
      in.skipNBytes(700_001);
      assertThat(in.read()).isEqualTo(bytes[700_001] & 0xff);
      assertThat(in.readAllBytes()).hasSize(299_998);
      assertThat(in.skip(1)).isZero();
    }
  }

  @Test
  void givesTheRightBytesOrFailsWhereverBytesAreWrong() throws IOException {
    byte[] bytes = bytes(3_000, 1);
    byte[] packed = Packing.ZSTD.pack(bytes);
    var random = new Random(9);
    int refused = 0;
    for (int i = 0; i < 1_000; i++) {
      byte[] broken = packed.clone();
      broken[MAGIC + random.nextInt(packed.length - MAGIC)] = (byte) random.nextInt(256);
      try {
        assertThat(decompressed(broken)).isEqualTo(bytes);
      } catch (IOException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(950);
  }

  @Test
  void knowsTheChecksumOfEveryLength() throws IOException {
    // XXH64 with seed 0 of nothing, and of "abc", as its specification gives them.
    assertThat(new XxHash64().value()).isEqualTo(0xef46db3751d8e999L);
    var hash = new XxHash64();
    hash.update("abc".getBytes(UTF_8), 0, 3);
    assertThat(hash.value()).isEqualTo(0x44bc2cf5ad770999L);
    byte[] bytes = bytes(200, 0);
    for (int end = 0; end <= bytes.length; end++) {
      var whole = new XxHash64();
      whole.update(bytes, 0, end);
      var parts = new XxHash64();
      parts.update(bytes, 0, end / 3);
      parts.update(bytes, end / 3, end);
      assertThat(parts.value()).isEqualTo(whole.value());
    }
  }

  private static byte[] bytes(int size, int kind) {
    var random = new Random(size + kind);
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    for (int i = 0; kind > 0 && i < size; i++) {
      bytes[i] =
          switch (kind) {
            case 1 -> (byte) "some words of a text that comes again".charAt(bytes[i] & 31);
            case 2 -> i < 500 || bytes[i] > 100 ? bytes[i] : bytes[i - 400];
            default -> 0;
          };
    }
    return bytes;
  }

  private static byte[] decompressed(byte[] packed) throws IOException {
    try (var in = new ZstdInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ZstdInputStreamTest.class.getResourceAsStream("/zstd/" + name)) {
      return in.readAllBytes();
    }
  }
}
