package io.github.imagehygiene.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A pattern with wildcards: {@code ?} is one character, {@code *} any number of them. Letter case
 * counts. Matching takes at most the product of both lengths, whatever the pattern.
 *
 * @param pattern as written
 * @param ofPaths whether it goes segment by segment
 */
public record Glob(String pattern, boolean ofPaths) {

  /**
   * A pattern of paths as Ant has it: {@code *} and {@code ?} stay within a segment, {@code **} is
   * any number of segments, none included, and a trailing {@code /} means all below. A leading
   * {@code /} and the kind of slash make no difference.
   */
  public static Glob path(String pattern) {
    return new Glob(pattern, true);
  }

  /** A pattern of plain text, such as an image reference: {@code *} runs over slashes too. */
  public static Glob text(String pattern) {
    return new Glob(pattern, false);
  }

  public boolean matches(String text) {
    return ofPaths ? pathMatches(text) : textMatches(pattern, text);
  }

  /** False if the pattern matches nothing but itself. */
  public boolean hasWildcard() {
    return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
  }

  @Override
  public String toString() {
    return pattern;
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("[/\\\\]")).filter(s -> !s.isEmpty()).toList();
  }

  private boolean pathMatches(String path) {
    boolean allBelow = pattern.endsWith("/") || pattern.endsWith("\\");
    var wanted = segments(allBelow ? pattern + "**" : pattern);
    var there = segments(path);
    return matches(
        wanted.size(),
        there.size(),
        p -> wanted.get(p).equals("**"),
        (p, t) -> textMatches(wanted.get(p), there.get(t)));
  }

  private static boolean textMatches(String pattern, String text) {
    return matches(
        pattern.length(),
        text.length(),
        p -> pattern.charAt(p) == '*',
        (p, t) -> pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t));
  }

  /**
   * Matches greedily and goes back to the last star only: an earlier one need never take more than
   * it did, for the last can take the rest.
   */
  private static boolean matches(int patternLength, int textLength, IntPredicate star, Same same) {
    int p = 0;
    int t = 0;
    int lastStar = -1;
    int takenUpTo = 0;
    while (t < textLength) {
      if (p < patternLength && star.test(p)) {
        lastStar = p++;
        takenUpTo = t;
      } else if (p < patternLength && same.test(p, t)) {
        p++;
        t++;
      } else if (lastStar >= 0) {
        p = lastStar + 1;
        t = ++takenUpTo;
      } else {
        return false;
      }
    }
    while (p < patternLength && star.test(p)) {
      p++;
    }
    return p == patternLength;
  }

  /** Whether an element of the pattern stands for one of the text. */
  @FunctionalInterface
  private interface Same {
    boolean test(int patternIndex, int textIndex);
  }
}
