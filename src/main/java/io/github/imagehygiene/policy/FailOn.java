package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.Level;
import java.util.Locale;

/** The least level of a finding that breaks the build. */
public enum FailOn {
  ERROR(Level.ERROR),
  WARNING(Level.WARNING),
  INFO(Level.INFO),
  NEVER(null);

  private final Level least;

  FailOn(Level least) {
    this.least = least;
  }

  /** Whether a finding of this level breaks the build; {@code OFF} never does. */
  public boolean reachedBy(Level level) {
    return least != null && level.compareTo(least) >= 0;
  }

  /** The word that users read and write: {@code never}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
