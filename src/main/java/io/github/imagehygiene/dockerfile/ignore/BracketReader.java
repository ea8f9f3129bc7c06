package io.github.imagehygiene.dockerfile.ignore;

import java.util.Optional;
import java.util.function.IntPredicate;

/** Reads {@code [a-z]} and {@code [^a-z]} as Go's {@code filepath.Match} does. */
final class BracketReader {

  private final String pattern;
  private int at;

  /**
   * @param from the offset after the bracket
   */
  BracketReader(String pattern, int from) {
    this.pattern = pattern;
    this.at = from;
  }

  /** The offset after the closing bracket. */
  int end() {
    return at;
  }

  /** Which characters it takes; empty if it is not well formed. */
  Optional<IntPredicate> read() {
    boolean negated = pattern.startsWith("^", at);
    at += negated ? 1 : 0;
    IntPredicate accepts = c -> false;
    boolean first = true;
    while (first || !pattern.startsWith("]", at)) {
      int low = character();
      int high = low;
      if (pattern.startsWith("-", at)) {
        at++;
        high = character();
      }
      if (low < 0 || high < low) {
        return Optional.empty();
      }
      accepts = accepts.or(range(low, high));
      first = false;
    }
    at++;
    return Optional.of(negated ? accepts.negate() : accepts);
  }

  private static IntPredicate range(int low, int high) {
    return c -> low <= c && c <= high;
  }

  /** The next character, or -1 if none may stand there. */
  private int character() {
    if (at >= pattern.length() || pattern.charAt(at) == '-' || pattern.charAt(at) == ']') {
      return -1;
    }
    if (pattern.charAt(at) == '\\') {
      at++;
    }
    return at < pattern.length() ? pattern.charAt(at++) : -1;
  }
}
