package io.github.imagehygiene.finding;

import java.util.Locale;

/** How bad a finding is; {@code OFF} switches a rule off. Ordered from harmless to bad. */
public enum Level {
  OFF,
  INFO,
  WARNING,
  ERROR;

  /** The word that users read and write: {@code warning}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
