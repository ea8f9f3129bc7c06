package io.github.imagehygiene.tar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * One 512-byte header block, read as Go's archive/tar does, which is what engines unpack layers
 * with: V7, ustar, GNU and star.
 */
final class TarHeader {

  static final int SIZE = 512;

  private final byte[] block;

  /**
   * @param block kept, not copied; checked by {@link #isHeader}
   */
  TarHeader(byte[] block) {
    this.block = block;
  }

  /** Whether a block's checksum is that of a header; signed sums of old tars count. */
  static boolean isHeader(byte[] block) {
    long stated;
    try {
      stated = new TarHeader(block).octal(148, 8);
    } catch (IOException e) {
      return false;
    }
    long unsigned = 0;
    long signed = 0;
    for (int i = 0; i < SIZE; i++) {
      byte b = 148 <= i && i < 156 ? (byte) ' ' : block[i];
      unsigned += b & 0xff;
      signed += b;
    }
    return stated == unsigned || stated == signed;
  }

  static boolean isZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  char type() {
    return (char) (block[156] & 0xff);
  }

  String name() {
    String name = text(0, 100);
    int prefixLength = !matches(257, "ustar\0") ? 0 : matches(508, "tar\0") ? 131 : 155;
    String prefix = text(345, prefixLength);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  /** Bytes as they stand up to the first NUL, for a link's true length. */
  byte[] link() {
    return bytes(157, 100);
  }

  int mode() throws IOException {
    return (int) number(100, 8) & 07777;
  }

  long uid() throws IOException {
    return number(108, 8);
  }

  long gid() throws IOException {
    return number(116, 8);
  }

  /** Seconds since 1970. */
  long modified() throws IOException {
    return number(136, 12);
  }

  /** Stored bytes that follow the header. */
  long size() throws IOException {
    return number(124, 12);
  }

  /** Unpacked size of an entry of GNU's old sparse type. */
  long oldSparseSize() throws IOException {
    return number(483, 12);
  }

  /** Whether blocks with more of the old sparse type's map follow. */
  boolean hasMoreSparseMap() {
    return block[482] != 0;
  }

  /** Text as UTF-8; if it is none, one character a byte, so that different names stay different. */
  static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private String text(int offset, int length) {
    return text(bytes(offset, length));
  }

  private byte[] bytes(int offset, int length) {
    int end = offset;
    while (end < offset + length && block[end] != 0) {
      end++;
    }
    return java.util.Arrays.copyOfRange(block, offset, end);
  }

  private boolean matches(int offset, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (block[offset + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Octal digits, or GNU's base 256, marked by the top bit. */
  private long number(int offset, int length) throws IOException {
    if ((block[offset] & 0x80) == 0) {
      return octal(offset, length);
    }
    long value = block[offset] & 0x7f;
    for (int i = offset + 1; i < offset + length; i++) {
      if (value >>> 55 != 0) {
        throw new IOException("a tar header states a size beyond 2^63");
      }
      value = value << 8 | block[i] & 0xff;
    }
    return value;
  }

  private long octal(int offset, int length) throws IOException {
    int start = offset;
    int end = offset + length;
    while (start < end && isBlank(block[start])) {
      start++;
    }
    while (end > start && isBlank(block[end - 1])) {
      end--;
    }
    long value = 0;
    for (int i = start; i < end && block[i] != 0; i++) {
      if (block[i] < '0' || block[i] > '7') {
        throw new IOException("a tar header holds a number that is not octal");
      }
      value = value << 3 | block[i] - '0';
    }
    return value;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == 0;
  }
}
