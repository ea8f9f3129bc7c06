package io.github.imagehygiene.shell.parse;

/** Names of variables and parameters (POSIX.1-2017 XBD 3.235, XCU 2.5). */
final class Names {

  private Names() {}

  /**
   * Units of the name at the cursor, 0 if there is none.
   *
   * @param oneDigit true if a number is one digit long, as it is without braces
   */
  static int length(Cursor cursor, boolean oneDigit) {
    int first = cursor.peek();
    if (first == Cursor.END) {
      return 0;
    }
    if (!isStart(first) && !isDigit(first)) {
      return "@*#?-$!".indexOf(first) >= 0 ? 1 : 0;
    }
    if (isDigit(first) && oneDigit) {
      return 1;
    }
    int length = 1;
    while (isDigit(cursor.peek(length)) || isStart(first) && isStart(cursor.peek(length))) {
      length++;
    }
    return length;
  }

  static boolean isStart(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
