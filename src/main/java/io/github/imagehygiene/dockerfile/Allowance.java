package io.github.imagehygiene.dockerfile;

/**
 * How much the variables of a file may come to. A line can ask for a lot, so what the whole file
 * may ask for is shared out: the more uses of variables it has, the less each gets. What is beyond
 * that is unknown.
 *
 * @param text UTF-16 units of one expanded value that come from variables
 * @param steps that may be spent on one match of a pattern
 */
public record Allowance(int text, long steps) {

  /** Of a single use; longer values would let {@code ENV A=$A$A} fill the memory. */
  public static final Allowance ONE = new Allowance(1 << 16, 5_000_000);

  private static final long TEXT_OF_FILE = 1 << 23;
  private static final long STEPS_OF_FILE = 50_000_000;

  public static Allowance of(Dockerfile file) {
    long uses = file.source().content().chars().filter(c -> c == '$').count() + 1;
    return new Allowance(
        (int) Math.min(ONE.text, TEXT_OF_FILE / uses), Math.min(ONE.steps, STEPS_OF_FILE / uses));
  }
}
