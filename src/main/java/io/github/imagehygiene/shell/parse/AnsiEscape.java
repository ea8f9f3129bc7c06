package io.github.imagehygiene.shell.parse;

/**
 * One unit or escape of bash's {@code $'...'} (bash manual, 3.1.2.4).
 *
 * @param text what it stands for
 * @param length UTF-16 units as written
 */
record AnsiEscape(String text, int length) {

  private static final String SINGLE = "abeEfnrtv\\'\"?";
  private static final String DECODED = "\u0007\b\u001b\u001b\f\n\r\t\u000b\\'\"?";

  static AnsiEscape at(CharSequence source, int index) {
    char first = source.charAt(index);
    if (first != '\\' || index + 1 >= source.length()) {
      return new AnsiEscape(String.valueOf(first), 1);
    }
    char kind = source.charAt(index + 1);
    int single = SINGLE.indexOf(kind);
    if (single >= 0) {
      return new AnsiEscape(DECODED.substring(single, single + 1), 2);
    }
    return switch (kind) {
      case 'x' -> number(source, index, 2, 2, 16);
      case 'u' -> number(source, index, 2, 4, 16);
      case 'U' -> number(source, index, 2, 8, 16);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> number(source, index, 1, 3, 8);
      default -> new AnsiEscape("\\" + kind, 2);
    };
  }

  private static AnsiEscape number(
      CharSequence source, int index, int before, int atMost, int radix) {
    int value = 0;
    int end = index + before;
    int limit = Math.min(source.length(), end + atMost);
    while (end < limit && Character.digit(source.charAt(end), radix) >= 0) {
      value = value * radix + Character.digit(source.charAt(end), radix);
      end++;
    }
    if (end == index + before || !Character.isValidCodePoint(value)) {
      return new AnsiEscape("\\" + source.charAt(index + 1), 2);
    }
    return new AnsiEscape(Character.toString(value), end - index);
  }
}
