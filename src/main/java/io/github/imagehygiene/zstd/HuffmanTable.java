package io.github.imagehygiene.zstd;

/**
 * A decoding table of Huffman codes (RFC 8878, 4.2).
 *
 * @param log bits of the longest code
 * @param entries by the next {@code log} bits: the symbol, and the bits of its code
 * @param end of its description, where what is coded with it starts
 */
record HuffmanTable(int log, short[] entries, int end) {

  private static final int LONGEST_CODE = 11;
  private static final int MOST_WEIGHTS = 255;

  static HuffmanTable read(byte[] bytes, int start, int end) throws Corrupt {
    if (start >= end) {
      throw new Corrupt("a Huffman table is missing");
    }
    int header = bytes[start] & 0xff;
    int[] weights = new int[MOST_WEIGHTS + 1];
    boolean direct = header >= 128;
    int length = direct ? header - 126 >> 1 : header;
    if (length > end - start - 1) {
      throw new Corrupt("a Huffman table is cut short");
    }
    int after = start + 1 + length;
    int count =
        direct
            ? nibbles(bytes, start + 1, header - 127, weights)
            : compressed(bytes, start + 1, after, weights);
    return of(weights, count, after);
  }

  private static int nibbles(byte[] bytes, int start, int count, int[] weights) {
    for (int i = 0; i < count; i++) {
      int both = bytes[start + (i >> 1)];
      weights[i] = (i & 1) == 0 ? both >> 4 & 15 : both & 15;
    }
    return count;
  }

  /** Two states take turns until the bits run out; each then still has a symbol to give. */
  private static int compressed(byte[] bytes, int start, int end, int[] weights) throws Corrupt {
    var header = FseHeader.read(bytes, start, end, LONGEST_CODE + 2, 6);
    var table = header.table();
    var in = new BackwardBits(bytes, header.end(), end);
    int now = in.read(table.log());
    int then = in.read(table.log());
    int count = 0;
    while (!in.isOverrun()) {
      if (count >= MOST_WEIGHTS - 1) {
        throw new Corrupt("a Huffman table has too many symbols");
      }
      in.reload();
      weights[count++] = table.symbol(now);
      int next = in.isOverrun() ? 0 : table.next(now, in);
      now = then;
      then = next;
    }
    weights[count++] = table.symbol(now);
    return count;
  }

  /**
   * @param count of the weights; that of one more symbol follows from theirs
   */
  private static HuffmanTable of(int[] weights, int count, int end) throws Corrupt {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      if (weights[i] > LONGEST_CODE) {
        throw new Corrupt("a Huffman code is too long");
      }
      sum += 1 << weights[i] >> 1;
    }
    int log = 32 - Integer.numberOfLeadingZeros(sum);
    int left = (1 << log) - sum;
    if (sum == 0 || log > LONGEST_CODE || Integer.bitCount(left) != 1) {
      throw new Corrupt("a Huffman table is malformed");
    }
    weights[count] = 32 - Integer.numberOfLeadingZeros(left);
    short[] entries = new short[1 << log];
    int at = 0;
    for (int weight = 1; weight <= log; weight++) {
      for (int symbol = 0; symbol <= count; symbol++) {
        if (weights[symbol] == weight) {
          int next = at + (1 << weight - 1);
          short entry = (short) (symbol << 8 | log + 1 - weight);
          java.util.Arrays.fill(entries, at, next, entry);
          at = next;
        }
      }
    }
    return new HuffmanTable(log, entries, end);
  }

  /** Decodes one stream, which must end where the last symbol's code does. */
  void decode(byte[] bytes, int start, int end, byte[] target, int from, int until) throws Corrupt {
    var in = new BackwardBits(bytes, start, end);
    int at = from;
    while (at + 5 <= until) {
      in.reload();
      for (int i = 0; i < 5; i++) {
        at = symbol(in, target, at);
      }
    }
    in.reload();
    while (at < until) {
      at = symbol(in, target, at);
    }
    in.reload();
    if (!in.isExact()) {
      throw new Corrupt("a Huffman stream does not end where it should");
    }
  }

  private int symbol(BackwardBits in, byte[] target, int at) {
    short entry = entries[in.peek(log)];
    in.skip(entry & 0xff);
    target[at] = (byte) (entry >> 8);
    return at + 1;
  }
}
