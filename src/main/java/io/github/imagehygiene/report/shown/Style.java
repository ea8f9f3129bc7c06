package io.github.imagehygiene.report.shown;

/** What a piece of console output is, so that a {@link Palette} can choose its colour. */
public enum Style {
  ERROR,
  WARNING,
  INFO,
  /** Something to be glad of. */
  GOOD,
  /** Where a finding stands, and headings. */
  STRONG,
  /** Rule ids, line numbers and rulers: there for whoever looks for them. */
  FAINT
}
