package io.github.imagehygiene.layers.listing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text as bytes in CESU-8: as UTF-8, but each UTF-16 unit by itself. So any text can be had back,
 * lone surrogates included, and the order of the bytes, unsigned, is that of the units.
 */
public final class CodeUnits {

  private CodeUnits() {}

  public static byte[] bytes(String text) {
    byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
    return isAscii(ascii, text) ? ascii : coded(text);
  }

  /**
   * @param bytes well formed
   */
  public static String text(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] < 0) {
        return decoded(bytes, start, end);
      }
    }
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** Whether the bytes are what {@link #bytes} makes of some text. */
  public static boolean isWellFormed(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end) {
      int first = bytes[at++];
      if (first >= 0) {
        continue;
      }
      int more = (first & 0xe0) == 0xc0 ? 1 : (first & 0xf0) == 0xe0 ? 2 : 3;
      int unit = more == 1 ? first & 0x1f : first & 0x0f;
      if (more == 3 || more > end - at) {
        return false;
      }
      for (int i = 0; i < more; i++) {
        if ((bytes[at] & 0xc0) != 0x80) {
          return false;
        }
        unit = unit << 6 | bytes[at++] & 0x3f;
      }
      if (unit < (more == 1 ? 0x80 : 0x800)) {
        return false;
      }
    }
    return true;
  }

  /** Looks at the bytes, which is much faster while code is not compiled yet. */
  private static boolean isAscii(byte[] latin, String text) {
    if (latin.length != text.length()) {
      return false;
    }
    for (int i = 0; i < latin.length; i++) {
      if (latin[i] < 0 || latin[i] == '?' && text.charAt(i) != '?') {
        return false;
      }
    }
    return true;
  }

  private static byte[] coded(String text) {
    byte[] bytes = new byte[text.length() * 3];
    int end = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[end++] = (byte) c;
      } else if (c < 0x800) {
        bytes[end++] = (byte) (0xc0 | c >> 6);
        bytes[end++] = (byte) (0x80 | c & 0x3f);
      } else {
        bytes[end++] = (byte) (0xe0 | c >> 12);
        bytes[end++] = (byte) (0x80 | c >> 6 & 0x3f);
        bytes[end++] = (byte) (0x80 | c & 0x3f);
      }
    }
    return Arrays.copyOf(bytes, end);
  }

  private static String decoded(byte[] bytes, int start, int end) {
    var text = new StringBuilder(end - start);
    int at = start;
    while (at < end) {
      int first = bytes[at++];
      if (first >= 0) {
        text.append((char) first);
      } else if ((first & 0xe0) == 0xc0) {
        text.append((char) ((first & 0x1f) << 6 | bytes[at++] & 0x3f));
      } else {
        int middle = bytes[at++] & 0x3f;
        text.append((char) ((first & 0x0f) << 12 | middle << 6 | bytes[at++] & 0x3f));
      }
    }
    return text.toString();
  }
}
