package io.github.imagehygiene.shell.parse;

/** Tells arithmetic {@code ((...))} from two nested subshells, as bash does: by how it closes. */
final class Parentheses {

  private Parentheses() {}

  /** True if the {@code ((} at {@code index} is closed by {@code ))}. */
  static boolean isArithmetic(CharSequence text, int index) {
    return arithmeticEnd(text, index) >= 0;
  }

  /** The index behind the {@code ))} that closes the {@code ((} at {@code index}, or -1. */
  static int arithmeticEnd(CharSequence text, int index) {
    int open = 0;
    int i = index + 2;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\'' || c == '"') {
        i = closing(text, i);
      } else if (c == '(') {
        open++;
      } else if (c == ')' && open-- == 0) {
        return i + 1 < text.length() && text.charAt(i + 1) == ')' ? i + 2 : -1;
      }
    }
    return -1;
  }

  private static int closing(CharSequence text, int quote) {
    int i = quote + 1;
    while (i < text.length() && text.charAt(i) != text.charAt(quote)) {
      i += text.charAt(i) == '\\' && text.charAt(quote) == '"' ? 2 : 1;
    }
    return i;
  }
}
