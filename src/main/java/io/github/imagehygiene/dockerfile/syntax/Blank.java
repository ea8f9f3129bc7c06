package io.github.imagehygiene.dockerfile.syntax;

import io.github.imagehygiene.text.SplicedText;

/** What counts as blank: Go's {@code unicode.IsSpace}, and the narrower class of BuildKit. */
public final class Blank {

  private Blank() {}

  /** Go's {@code unicode.IsSpace}. */
  public static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c > 127 && isWideSpace(c);
  }

  private static boolean isWideSpace(char c) {
    return c == '\u0085' || Character.isSpaceChar(c);
  }

  /** What parts keyword and arguments: {@code [\t\v\f\r ]}. */
  public static boolean isSeparator(char c) {
    return c == ' ' || c == '\t' || c == '\u000B' || c == '\f' || c == '\r';
  }

  /** The first offset from {@code from} on that is no space, at most {@code end}. */
  public static int skip(CharSequence text, int from, int end) {
    int at = from;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The offset after the last character before {@code end} that is no space. */
  public static int trim(CharSequence text, int from, int end) {
    int at = end;
    while (at > from && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  public static SplicedText strip(SplicedText text) {
    int start = skip(text, 0, text.length());
    return text.slice(start, trim(text, start, text.length()));
  }
}
