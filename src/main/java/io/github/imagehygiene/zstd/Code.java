package io.github.imagehygiene.zstd;

/**
 * What a symbol of a sequence stands for: a number from {@code bases} on, told by some bits more
 * (RFC 8878, 3.1.1.3.2.1).
 *
 * @param mostLog of a table's states
 * @param usual the table that a block uses unless it brings its own
 */
enum Code {
  LITERALS(
      9,
      6,
      literalBases(),
      literalBits(),
      4,
      3,
      2,
      2,
      2,
      2,
      2,
      2,
      2,
      2,
      2,
      2,
      2,
      1,
      1,
      1,
      2,
      2,
      2,
      2,
      2,
      2,
      2,
      2,
      2,
      3,
      2,
      1,
      1,
      1,
      1,
      1,
      -1,
      -1,
      -1,
      -1),
  OFFSET(
      8,
      5,
      offsetBases(),
      offsetBits(),
      1,
      1,
      1,
      1,
      1,
      1,
      2,
      2,
      2,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      -1,
      -1,
      -1,
      -1,
      -1),
  MATCH(
      9,
      6,
      matchBases(),
      matchBits(),
      1,
      4,
      3,
      2,
      2,
      2,
      2,
      2,
      2,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      -1,
      -1,
      -1,
      -1,
      -1,
      -1,
      -1);

  private final int mostLog;
  private final int[] bases;
  private final int[] bits;
  private final FseTable usual;

  Code(int mostLog, int usualLog, int[] bases, int[] bits, int... usualShares) {
    this.mostLog = mostLog;
    this.bases = bases;
    this.bits = bits;
    this.usual = FseTable.of(usualLog, usualShares);
  }

  int mostLog() {
    return mostLog;
  }

  int symbols() {
    return bases.length;
  }

  int base(int symbol) {
    return bases[symbol];
  }

  int bits(int symbol) {
    return bits[symbol];
  }

  FseTable usual() {
    return usual;
  }

  private static int[] literalBits() {
    int[] bits = new int[36];
    int[] last = {1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    System.arraycopy(last, 0, bits, 16, last.length);
    return bits;
  }

  private static int[] literalBases() {
    return bases(0, literalBits());
  }

  private static int[] matchBits() {
    int[] bits = new int[53];
    int[] last = {1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    System.arraycopy(last, 0, bits, 32, last.length);
    return bits;
  }

  private static int[] matchBases() {
    return bases(3, matchBits());
  }

  private static int[] offsetBits() {
    int[] bits = new int[32];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = i;
    }
    return bits;
  }

  private static int[] offsetBases() {
    return bases(1, offsetBits());
  }

  /** Each symbol goes on where the numbers of the one before it end. */
  private static int[] bases(int first, int[] bits) {
    int[] bases = new int[bits.length];
    int next = first;
    for (int i = 0; i < bits.length; i++) {
      bases[i] = next;
      next += 1 << bits[i];
    }
    return bases;
  }
}
