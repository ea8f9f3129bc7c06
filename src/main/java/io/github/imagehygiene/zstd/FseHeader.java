package io.github.imagehygiene.zstd;

import java.util.Arrays;

/**
 * Reads how a table's states are shared out (RFC 8878, 4.1.1).
 *
 * @param end of the header, where what it describes starts
 */
record FseHeader(FseTable table, int end) {

  /**
   * @param mostSymbols that there may be
   * @param mostLog of the number of states
   */
  static FseHeader read(byte[] bytes, int start, int end, int mostSymbols, int mostLog)
      throws Corrupt {
    var in = new ForwardBits(bytes, start, end);
    int log = in.read(4) + 5;
    if (log > mostLog) {
      throw new Corrupt("a table is too large");
    }
    int[] shares = new int[mostSymbols];
    int symbols = 0;
    int left = 1 << log;
    while (left > 0) {
      if (symbols == mostSymbols || in.isOverrun()) {
        throw new Corrupt("a table is malformed");
      }
      int share = share(in, left);
      left -= Math.abs(share);
      shares[symbols++] = share;
      if (share == 0) {
        symbols += in.zeros(mostSymbols - symbols);
      }
    }
    if (left < 0 || in.isOverrun()) {
      throw new Corrupt("a table is malformed");
    }
    return new FseHeader(FseTable.of(log, Arrays.copyOf(shares, symbols)), in.end());
  }

  /** Takes as few bits as the largest share that is left needs, small ones one bit less. */
  private static int share(ForwardBits in, int left) {
    int bits = 32 - Integer.numberOfLeadingZeros(left + 1);
    int small = (1 << bits - 1) - 1;
    int threshold = (1 << bits) - 1 - (left + 1);
    int value = in.peek(bits);
    if ((value & small) < threshold) {
      in.skip(bits - 1);
      return (value & small) - 1;
    }
    in.skip(bits);
    return (value > small ? value - threshold : value) - 1;
  }

  /** Bits from the lowest of the first byte on; zeros past the end. */
  private static final class ForwardBits {

    private final byte[] bytes;
    private final int start;
    private final int limit;
    private int used;

    ForwardBits(byte[] bytes, int start, int limit) {
      this.bytes = bytes;
      this.start = start;
      this.limit = limit;
    }

    int peek(int count) {
      int from = start + (used >> 3);
      long value = from < limit ? LittleEndian.number(bytes, from, Math.min(4, limit - from)) : 0;
      return (int) (value >>> (used & 7)) & (1 << count) - 1;
    }

    void skip(int count) {
      used += count;
    }

    int read(int count) {
      int value = peek(count);
      used += count;
      return value;
    }

    /** How many symbols more have no share, in pairs of bits until one is not 3. */
    int zeros(int most) throws Corrupt {
      int zeros = 0;
      int more;
      do {
        more = read(2);
        zeros += more;
      } while (more == 3 && zeros <= most);
      if (zeros > most) {
        throw new Corrupt("a table has too many symbols");
      }
      return zeros;
    }

    boolean isOverrun() {
      return end() > limit;
    }

    int end() {
      return start + (used + 7 >> 3);
    }
  }
}
