package io.github.imagehygiene.layers.listing;

/** Adds up sizes that a hostile image may state as large as it likes. */
public final class Sums {

  private Sums() {}

  /** The sum of two numbers of bytes, or the largest there is. */
  public static long plus(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
