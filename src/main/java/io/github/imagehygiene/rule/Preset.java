package io.github.imagehygiene.rule;

import java.util.Locale;

/** A ready-made choice of levels and limits. */
public enum Preset {
  /** Breaks a build only on policies its owner named, real secrets, and what cannot start. */
  RECOMMENDED,
  /** Breaks on what a platform team would. */
  STRICT,
  /** What section 4 of the CIS Docker Benchmark asks for. */
  CIS,
  /** Nothing but what the user turns on. */
  NONE,
  /** Every rule: the level of {@code strict}, {@code info} where that is off. */
  ALL;

  /** The word that users read and write: {@code recommended}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
