package io.github.imagehygiene.tar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Names in a tar, whose encoding no tar states. */
final class TarText {

  private TarText() {}

  /** Text as UTF-8; if it is none, one character a byte, so that different names stay different. */
  static String of(byte[] bytes, int start, int end) {
    return isAscii(bytes, start, end)
        ? new String(bytes, start, end - start, StandardCharsets.ISO_8859_1)
        : decoded(bytes, start, end);
  }

  static String of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  static boolean isAscii(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Where the text ends: at the first NUL, or at the end of its field. */
  static int end(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && bytes[at] != 0) {
      at++;
    }
    return at;
  }

  private static String decoded(byte[] bytes, int start, int end) {
    try {
      var buffer = ByteBuffer.wrap(bytes, start, end - start);
      return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }
  }
}
