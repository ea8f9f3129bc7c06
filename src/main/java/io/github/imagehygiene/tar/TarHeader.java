package io.github.imagehygiene.tar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * One 512-byte header block, read as Go's archive/tar does, which is what engines unpack layers
 * with: V7, ustar, GNU and star. Its numbers are read at once: as for Go, one that is malformed
 * makes the header worthless, and one that is left blank is 0.
 */
final class TarHeader {

  static final int SIZE = 512;

  /** Where the checksum stands. */
  private static final int SUM = 148;

  private static final int SUM_LENGTH = 8;

  private static final byte[] USTAR = "ustar\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] GNU = "ustar  \0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] STAR = "tar\0".getBytes(StandardCharsets.US_ASCII);

  private final byte[] block;
  private final boolean isUstar;
  private final boolean isGnu;
  private final boolean isStar;
  private final int mode;
  private final long uid;
  private final long gid;
  private final long size;
  private final long modified;

  /**
   * @param block kept, not copied; checked by {@link #isHeader}
   * @throws IOException if a number in it is malformed or beyond 64 bits
   */
  TarHeader(byte[] block) throws IOException {
    this.block = block;
    this.isUstar = matches(257, USTAR);
    this.isGnu = matches(257, GNU);
    this.isStar = isUstar && matches(508, STAR);
    this.mode = (int) number(100, 8) & 07777;
    this.uid = number(108, 8);
    this.gid = number(116, 8);
    this.size = number(124, 12);
    this.modified = number(136, 12);
    if (isUstar || isGnu) {
      number(329, 8);
      number(337, 8);
    }
    if (isStar) {
      number(476, 12);
      number(488, 12);
    }
  }

  /** Whether a block's checksum is that of a header; signed sums of old tars count. */
  static boolean isHeader(byte[] block) {
    long stated = TarNumber.octal(block, SUM, SUM_LENGTH);
    long unsigned = SUM_LENGTH * ' ' - sum(block, SUM, SUM_LENGTH);
    for (int at = 0; at < SIZE; at += SIZE / 2) {
      unsigned += sum(block, at, SIZE / 2);
    }
    return stated == unsigned || stated >= 0 && stated == unsigned - 256 * negative(block);
  }

  /**
   * Of bytes taken as unsigned, 256 at most. Adler-32 has it in its lower half (RFC 1950), and is
   * fast even where code was not compiled yet: this is done for each file of an image.
   */
  private static long sum(byte[] block, int start, int length) {
    var adler = new Adler32();
    adler.update(block, start, length);
    return (adler.getValue() & 0xffff) - 1;
  }

  /** How many bytes that the checksum is of are negative if taken as signed. */
  private static long negative(byte[] block) {
    long count = 0;
    for (int i = 0; i < SIZE; i++) {
      count += block[i] < 0 && (i < SUM || i >= SUM + SUM_LENGTH) ? 1 : 0;
    }
    return count;
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
    byte[] prefix = prefix();
    if (prefix.length == 0) {
      return TarText.of(block, 0, TarText.end(block, 0, 100));
    }
    byte[] name = bytes(0, 100);
    byte[] whole = Arrays.copyOf(prefix, prefix.length + 1 + name.length);
    whole[prefix.length] = '/';
    System.arraycopy(name, 0, whole, prefix.length + 1, name.length);
    return TarText.of(whole);
  }

  /** Bytes as they stand up to the first NUL, for a link's true length. */
  byte[] link() {
    return bytes(157, 100);
  }

  int mode() {
    return mode;
  }

  long uid() {
    return uid;
  }

  long gid() {
    return gid;
  }

  /** Seconds since 1970. */
  long modified() {
    return modified;
  }

  /** Stored bytes that follow the header, as stated: may be negative. */
  long size() {
    return size;
  }

  /** Unpacked size of an entry of GNU's old sparse type. */
  long oldSparseSize() throws IOException {
    return number(483, 12);
  }

  /** Whether blocks with more of the old sparse type's map follow. */
  boolean hasMoreSparseMap() {
    return block[482] != 0;
  }

  private byte[] prefix() {
    if (isUstar) {
      return bytes(345, isStar ? 131 : 155);
    }
    // Go before 1.8, and so Docker before 1.13, wrote a prefix where GNU has two times.
    boolean prefixed = isGnu && (isNoTime(345) || isNoTime(357));
    byte[] prefix = bytes(345, prefixed ? 155 : 0);
    return TarText.isAscii(prefix, 0, prefix.length) ? prefix : new byte[0];
  }

  private boolean isNoTime(int offset) {
    return block[offset] != 0 && TarNumber.isMalformed(block, offset, 12);
  }

  private byte[] bytes(int offset, int length) {
    return Arrays.copyOfRange(block, offset, TarText.end(block, offset, offset + length));
  }

  private boolean matches(int offset, byte[] text) {
    return Arrays.equals(block, offset, offset + text.length, text, 0, text.length);
  }

  private long number(int offset, int length) throws IOException {
    return TarNumber.read(block, offset, length);
  }
}
