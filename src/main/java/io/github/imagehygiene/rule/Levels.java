package io.github.imagehygiene.rule;

import io.github.imagehygiene.finding.Level;

/** A rule's level in each preset. */
public record Levels(Level recommended, Level strict, Level cis, Level none) {

  /** Off in the preset {@code none}. */
  public Levels(Level recommended, Level strict, Level cis) {
    this(recommended, strict, cis, Level.OFF);
  }

  public Level in(Preset preset) {
    return switch (preset) {
      case RECOMMENDED -> recommended;
      case STRICT -> strict;
      case CIS -> cis;
      case NONE -> none;
      case ALL -> strict == Level.OFF ? Level.INFO : strict;
    };
  }
}
