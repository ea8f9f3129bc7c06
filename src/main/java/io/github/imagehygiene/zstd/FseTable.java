package io.github.imagehygiene.zstd;

/**
 * A decoding table of finite state entropy (RFC 8878, 4.1).
 *
 * @param log of the number of states
 * @param states of each state: the next state's base, the bits to add to it, the symbol
 */
record FseTable(int log, int[] states) {

  /** One state that always gives the same symbol. */
  static FseTable always(int symbol) {
    return new FseTable(0, new int[] {symbol});
  }

  /**
   * @param shares of the states for each symbol; -1: less than one
   */
  static FseTable of(int log, int... shares) {
    int size = 1 << log;
    int high = size - 1;
    int[] symbols = new int[size];
    int[] next = new int[shares.length];
    for (int symbol = 0; symbol < shares.length; symbol++) {
      next[symbol] = Math.abs(shares[symbol]);
      if (shares[symbol] < 0) {
        symbols[high--] = symbol;
      }
    }
    int step = (size >> 1) + (size >> 3) + 3;
    int at = 0;
    for (int symbol = 0; symbol < shares.length; symbol++) {
      for (int i = 0; i < shares[symbol]; i++) {
        symbols[at] = symbol;
        do {
          at = at + step & size - 1;
        } while (at > high);
      }
    }
    int[] states = new int[size];
    for (int state = 0; state < size; state++) {
      int symbol = symbols[state];
      int number = next[symbol]++;
      int bits = log - (31 - Integer.numberOfLeadingZeros(number));
      states[state] = (number << bits) - size << 16 | bits << 8 | symbol;
    }
    return new FseTable(log, states);
  }

  int symbol(int state) {
    return states[state] & 0xff;
  }

  int next(int state, BackwardBits in) {
    int entry = states[state];
    return (entry >>> 16) + in.read(entry >>> 8 & 0xff);
  }
}
