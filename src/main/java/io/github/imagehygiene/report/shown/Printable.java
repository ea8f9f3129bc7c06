package io.github.imagehygiene.report.shown;

import java.util.stream.Stream;

/** Foreign text made fit for a terminal or build log; see {@link Glyph}. */
public final class Printable {

  /** UTF-16 units of a text that are shown at most: several lines of any terminal. */
  private static final int LONGEST = 600;

  private Printable() {}

  /** The lines of a text, each cut if it is very long. */
  public static Stream<String> lines(String text) {
    return text.lines().map(Printable::line);
  }

  /** The text in one line, cut if it is very long. */
  public static String line(String text) {
    return line(text, LONGEST);
  }

  /**
   * @param longest UTF-16 units that are shown of it at most; what follows is an ellipsis
   */
  public static String line(String text, int longest) {
    var shown = new StringBuilder();
    int at = 0;
    while (at < text.length() && at < longest) {
      shown.append(text.charAt(at) == '\t' ? " " : Glyph.at(text, at).shown());
      at += Character.charCount(text.codePointAt(at));
    }
    return at < text.length() ? shown.append('…').toString() : shown.toString();
  }
}
