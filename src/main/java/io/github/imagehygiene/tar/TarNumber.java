package io.github.imagehygiene.tar;

import java.io.IOException;

/** Numbers in a header: octal digits, or GNU's base 256, which is marked by the top bit. */
final class TarNumber {

  private TarNumber() {}

  /**
   * @throws IOException if the field holds no number, or one beyond 64 bits
   */
  static long read(byte[] block, int offset, int length) throws IOException {
    if (isBinary(block, offset)) {
      return readBinary(block, offset, length);
    }
    long value = octal(block, offset, length);
    if (value < 0) {
      throw new IOException("a tar header holds a number that is not octal");
    }
    return value;
  }

  private static long readBinary(byte[] block, int offset, int length) throws IOException {
    if (overflows(block, offset, length)) {
      throw new IOException("a tar header states a number beyond 2^63");
    }
    return binary(block, offset, length);
  }

  static boolean isMalformed(byte[] block, int offset, int length) {
    return isBinary(block, offset)
        ? overflows(block, offset, length)
        : octal(block, offset, length) == -1;
  }

  /** Octal digits between blanks and NULs; none at all are 0, anything else is -1. */
  static long octal(byte[] block, int offset, int length) {
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
        return -1;
      }
      value = value << 3 | block[i] - '0';
    }
    return value;
  }

  private static boolean isBinary(byte[] block, int offset) {
    return (block[offset] & 0x80) != 0;
  }

  /** Two's complement with the mark in the place of the sign, which is the bit after it. */
  private static long binary(byte[] block, int offset, int length) {
    long value = isNegative(block, offset) ? -1 : 0;
    value = value << 6 | block[offset] & 0x3f;
    for (int i = offset + 1; i < offset + length; i++) {
      value = value << 8 | block[i] & 0xff;
    }
    return value;
  }

  /** Whether what stands before the lowest 63 bits is more than the sign. */
  private static boolean overflows(byte[] block, int offset, int length) {
    int sign = isNegative(block, offset) ? 0xff : 0;
    boolean overflows = length > 8 && (block[offset] & 0x7f) != (sign & 0x7f);
    for (int i = offset + 1; i < offset + length - 8; i++) {
      overflows |= (block[i] & 0xff) != sign;
    }
    return overflows || length > 8 && (block[offset + length - 8] & 0x80) != (sign & 0x80);
  }

  private static boolean isNegative(byte[] block, int offset) {
    return (block[offset] & 0x40) != 0;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == 0;
  }
}
