package io.github.imagehygiene.tar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TarTextTest {

  @Test
  void isUtf8WhereItCanBe() {
    for (String text : new String[] {"", "etc/passwd", "größe", "日本", "\ud83d\ude00", "a\u001b"}) {
      assertThat(TarText.of(text.getBytes(UTF_8))).isEqualTo(text);
    }
  }

  @Test
  void tellsAByteThatIsNoUtf8FromTheSameCharacterInUtf8() {
    assertThat(TarText.of("gr\u00f6\u00dfe".getBytes(ISO_8859_1))).isEqualTo("gr\udcf6\udcdfe");
    assertThat(TarText.of(new byte[] {'a', (byte) 0xc3})).isEqualTo("a\udcc3");
    assertThat(TarText.of(new byte[] {(byte) 0xed, (byte) 0xb3, (byte) 0xa9}))
        .isEqualTo("\udced\udcb3\udca9");
  }

  @Test
  void canAlwaysBeHadBack() {
    var random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(8)];
      random.nextBytes(bytes);
      assertThat(back(TarText.of(bytes))).isEqualTo(bytes);
    }
  }

  private static byte[] back(String text) {
    var bytes = new ByteArrayOutputStream();
    for (int c : text.codePoints().toArray()) {
      boolean escaped = c >= 0xdc80 && c <= 0xdcff;
      bytes.writeBytes(
          escaped ? new byte[] {(byte) (c - 0xdc00)} : Character.toString(c).getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
