package io.github.imagehygiene.tar;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Names in a tar, whose encoding no tar states. */
final class TarText {

  /** Plus a byte that is no UTF-8, a lone surrogate, as Python does it (PEP 383). */
  private static final int ESCAPE = 0xdc00;

  private TarText() {}

  /**
   * Text as UTF-8. A byte that is none becomes a character that UTF-8 cannot have, so that
   * different names stay different.
   */
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
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var from = ByteBuffer.wrap(bytes, start, end - start);
    var to = CharBuffer.allocate(end - start);
    CoderResult result = decoder.decode(from, to, true);
    while (result.isError()) {
      for (int i = 0; i < result.length(); i++) {
        to.put((char) (ESCAPE + (from.get() & 0xff)));
      }
      result = decoder.decode(from, to, true);
    }
    return to.flip().toString();
  }
}
