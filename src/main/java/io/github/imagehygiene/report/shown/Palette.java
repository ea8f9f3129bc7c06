package io.github.imagehygiene.report.shown;

import io.github.imagehygiene.finding.Level;

/** Colours console output, or leaves it plain. */
@FunctionalInterface
public interface Palette {

  /** The text with what its colour needs before and behind it, and nothing else changed. */
  String paint(Style style, String text);

  /** No colours. */
  static Palette plain() {
    return (style, text) -> text;
  }

  /** The text in the colour of a level. */
  default String paint(Level level, String text) {
    return switch (level) {
      case ERROR -> paint(Style.ERROR, text);
      case WARNING -> paint(Style.WARNING, text);
      case INFO, OFF -> paint(Style.INFO, text);
    };
  }
}
