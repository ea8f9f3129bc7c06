package io.github.imagehygiene.text;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The known word that someone who wrote an unknown one most likely meant. Distance is counted as
 * optimal string alignment (insert, delete, replace, swap two neighbours: one each), letter case
 * aside.
 */
public final class Nearest {

  /** Longer words are no slips of the pen, and would only cost time. */
  private static final int LONGEST = 80;

  private Nearest() {}

  /**
   * The nearest of some words, the first of them where several are as near.
   *
   * @return empty if none is near, which is one slip in three characters; the beginning of a known
   *     word is always near ({@code warn}: {@code warning})
   */
  public static Optional<String> to(String word, Stream<String> known) {
    String written = word.toLowerCase(Locale.ROOT);
    if (written.isEmpty() || written.length() > LONGEST) {
      return Optional.empty();
    }
    return known
        .filter(k -> k.length() <= LONGEST)
        .map(k -> new Candidate(k, distance(written, k.toLowerCase(Locale.ROOT))))
        .filter(c -> c.isNear(written))
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::word);
  }

  private record Candidate(String word, int distance) {

    boolean isNear(String written) {
      boolean begun = written.length() >= 3 && word.toLowerCase(Locale.ROOT).startsWith(written);
      return begun || distance <= Math.max(1, Math.min(written.length(), word.length()) / 3);
    }
  }

  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
