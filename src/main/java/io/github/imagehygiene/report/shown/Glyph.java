package io.github.imagehygiene.report.shown;

import io.github.imagehygiene.finding.Redacted;
import java.util.Locale;

/**
 * How one code point of a foreign text is shown on a terminal or in a build log. Controls, escapes,
 * direction overrides and lone surrogates are spelt out ({@code <U+001B>}), so that no text can
 * move the cursor, hide what it says, or give the build server an order.
 *
 * @param shown what is printed
 * @param width columns it takes
 */
public record Glyph(String shown, int width) {

  private static final Glyph TAB = new Glyph("    ", 4);

  /** A secret is shown as one mask, however long it is. */
  private static final Glyph HIDDEN = new Glyph(Redacted.TEXT, Redacted.TEXT.length());

  private static final Glyph NOTHING = new Glyph("", 0);
  private static final int LONGEST_COMMAND = 20;

  /** The glyph of the code point at an index. */
  public static Glyph at(String text, int index) {
    int c = text.codePointAt(index);
    if (c == '\t') {
      return TAB;
    }
    if (c == Redacted.MASK) {
      return index > 0 && text.charAt(index - 1) == Redacted.MASK ? NOTHING : HIDDEN;
    }
    if (isUnsafe(c) || c == '#' && beginsCommand(text, index)) {
      String spelt = String.format(Locale.ROOT, "<U+%04X>", c);
      return new Glyph(spelt, spelt.length());
    }
    return new Glyph(Character.toString(c), columns(c));
  }

  private static boolean isUnsafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /**
   * Azure DevOps, TeamCity and older GitHub runners obey {@code ##vso[…]}, {@code ##teamcity[…]}
   * and {@code ##[…]} anywhere in a line of the log.
   */
  private static boolean beginsCommand(String text, int index) {
    if (index == 0 || text.charAt(index - 1) != '#') {
      return false;
    }
    int end = Math.min(text.length(), index + LONGEST_COMMAND);
    for (int i = index + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '[') {
        return true;
      } else if (!Character.isLetter(c)) {
        return false;
      }
    }
    return false;
  }

  /** Unicode Standard Annex 11: wide and full-width characters take two columns, marks none. */
  private static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115F
            || c >= 0x2E80 && c <= 0x303E
            || c >= 0x3041 && c <= 0xA4CF
            || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0xFE30 && c <= 0xFE6F
            || c >= 0xFF00 && c <= 0xFF60
            || c >= 0xFFE0 && c <= 0xFFE6
            || c >= 0x1F300 && c <= 0x1F64F
            || c >= 0x1F680 && c <= 0x1F6FF
            || c >= 0x1F900 && c <= 0x1F9FF
            || c >= 0x20000 && c <= 0x3FFFD;
    return wide ? 2 : 1;
  }
}
