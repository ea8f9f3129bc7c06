package io.github.imagehygiene.dockerfile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** Finds what a misspelt word was meant to be. */
final class Nearest {

  private static final int LONGEST = 40;

  private Nearest() {}

  /** The nearest of the right ones, if it is near: at most a third of its letters differ. */
  static <T> Optional<T> to(String wrong, Collection<T> right, Function<T, String> name) {
    if (wrong.length() > LONGEST) {
      return Optional.empty();
    }
    return right.stream()
        .filter(r -> distance(wrong, name.apply(r)) <= Math.max(1, name.apply(r).length() / 3))
        .min(Comparator.comparingInt(r -> distance(wrong, name.apply(r))));
  }

  /** How many letters to add, drop or change (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
