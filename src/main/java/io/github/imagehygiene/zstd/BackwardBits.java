package io.github.imagehygiene.zstd;

/**
 * Bits read from the end of a stretch of bytes to its start (RFC 8878, 4.1): the last byte's
 * highest bit that is set marks where they begin. Past the start there are zeros, which {@link
 * #isExact} tells.
 */
final class BackwardBits {

  /** Bits that {@link #reload} makes sure of, unless fewer are left. */
  static final int SURE = 57;

  private final byte[] bytes;
  private final int start;
  private int at;
  private long bits;
  private int used;

  BackwardBits(byte[] bytes, int start, int end) throws Corrupt {
    int last = end > start ? bytes[end - 1] & 0xff : 0;
    if (last == 0) {
      throw new Corrupt("a bit stream has no end");
    }
    int padding = Integer.numberOfLeadingZeros(last) - 23;
    int length = end - start;
    this.bytes = bytes;
    this.start = start;
    if (length >= 8) {
      this.at = end - 8;
      this.bits = LittleEndian.long64(bytes, at);
      this.used = padding;
    } else {
      this.at = start;
      this.bits = LittleEndian.number(bytes, start, length);
      this.used = padding + 8 * (8 - length);
    }
  }

  /**
   * @param count 0 to 56
   */
  int peek(int count) {
    return used < 64 ? (int) (bits << used >>> 1 >>> 63 - count) : 0;
  }

  void skip(int count) {
    used += count;
  }

  int read(int count) {
    int value = peek(count);
    used += count;
    return value;
  }

  /** Makes {@value #SURE} bits readable, or all that are left. */
  void reload() {
    int whole = Math.min(used >>> 3, at - start);
    if (whole > 0) {
      at -= whole;
      used -= 8 * whole;
      bits = LittleEndian.long64(bytes, at);
    }
  }

  /** Whether more was read than is there. */
  boolean isOverrun() {
    return used > 64;
  }

  /** Whether all that is there was read, and no more. */
  boolean isExact() {
    return at == start && used == 64;
  }
}
