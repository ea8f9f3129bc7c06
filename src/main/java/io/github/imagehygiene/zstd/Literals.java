package io.github.imagehygiene.zstd;

import java.util.Arrays;

/** The bytes of a block that repeat nothing (RFC 8878, 3.1.1.3.1). */
final class Literals {

  private static final int RAW = 0;
  private static final int RUN = 1;
  private static final int TREELESS = 3;

  /** Some bytes more than there are, for who copies them eight at a time. */
  private final byte[] bytes = new byte[Window.LARGEST_BLOCK + Window.SLACK];

  private HuffmanTable table;
  private int count;

  byte[] bytes() {
    return bytes;
  }

  int count() {
    return count;
  }

  /** Forgets the table, as each frame has its own. */
  void reset() {
    table = null;
  }

  /**
   * Reads the section.
   *
   * @return where the next one starts
   */
  int read(byte[] block, int start, int end) throws Corrupt {
    if (start >= end) {
      throw new Corrupt("a block is empty");
    }
    int type = block[start] & 3;
    int format = block[start] >> 2 & 3;
    return type == RAW || type == RUN
        ? plain(block, start, end, type, format)
        : compressed(block, start, end, type, format);
  }

  private int plain(byte[] block, int start, int end, int type, int format) throws Corrupt {
    int headerSize = (format & 1) == 0 ? 1 : format == 1 ? 2 : 3;
    long header = header(block, start, end, headerSize);
    count = checked((int) (header >> (headerSize == 1 ? 3 : 4)));
    int from = start + headerSize;
    int next = from + (type == RUN ? 1 : count);
    if (next > end) {
      throw new Corrupt("literals are cut short");
    }
    if (type == RUN) {
      Arrays.fill(bytes, 0, count, block[from]);
    } else {
      System.arraycopy(block, from, bytes, 0, count);
    }
    return next;
  }

  private int compressed(byte[] block, int start, int end, int type, int format) throws Corrupt {
    int headerSize = Math.max(3, format + 2);
    int sizeBits = headerSize == 3 ? 10 : headerSize == 4 ? 14 : 18;
    long header = header(block, start, end, headerSize) >> 4;
    count = checked((int) (header & (1 << sizeBits) - 1));
    int size = (int) (header >> sizeBits) & (1 << sizeBits) - 1;
    int from = start + headerSize;
    int next = from + size;
    if (next > end) {
      throw new Corrupt("literals are cut short");
    }
    if (type != TREELESS) {
      table = HuffmanTable.read(block, from, next);
      from = table.end();
    } else if (table == null) {
      throw new Corrupt("a Huffman table is missing");
    }
    if (format == 0) {
      table.decode(block, from, next, bytes, 0, count);
    } else {
      fourStreams(block, from, next);
    }
    return next;
  }

  private void fourStreams(byte[] block, int start, int end) throws Corrupt {
    int each = (count + 3) / 4;
    int from = start + 6;
    if (from > end || 3 * each > count) {
      throw new Corrupt("literals are cut short");
    }
    for (int i = 0; i < 4; i++) {
      int size = i < 3 ? (int) LittleEndian.number(block, start + 2 * i, 2) : end - from;
      if (size > end - from) {
        throw new Corrupt("literals are cut short");
      }
      int until = i < 3 ? (i + 1) * each : count;
      table.decode(block, from, from + size, bytes, i * each, until);
      from += size;
    }
  }

  private static long header(byte[] block, int start, int end, int size) throws Corrupt {
    if (size > end - start) {
      throw new Corrupt("literals are cut short");
    }
    return LittleEndian.number(block, start, size);
  }

  private static int checked(int count) throws Corrupt {
    if (count > Window.LARGEST_BLOCK) {
      throw new Corrupt("a block is too large");
    }
    return count;
  }
}
