package io.github.imagehygiene.rules.build;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How keywords are written. */
enum LetterCase {
  UPPER,
  LOWER;

  /** How a word is written; empty if it is neither. */
  static Optional<LetterCase> of(String word) {
    return Arrays.stream(values()).filter(c -> c.apply(word).equals(word)).findFirst();
  }

  String apply(String word) {
    return switch (this) {
      case UPPER -> word.toUpperCase(Locale.ROOT);
      case LOWER -> word.toLowerCase(Locale.ROOT);
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
