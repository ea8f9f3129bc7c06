package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.dockerfile.syntax.Blank;
import io.github.imagehygiene.text.SplicedText;
import java.util.ArrayList;
import java.util.List;

/** Splits arguments into words, which keep their quotes and escapes. */
final class WordSplitter {

  private WordSplitter() {}

  /** Splits at blanks alone. */
  static List<SplicedText> atBlanks(SplicedText text) {
    var words = new ArrayList<SplicedText>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || Blank.isSeparator(text.charAt(at))) {
        if (at > start) {
          words.add(text.slice(start, at));
        }
        start = at + 1;
      }
    }
    return words;
  }

  /** Splits at blanks that are neither quoted nor escaped. */
  static List<SplicedText> quoted(SplicedText text, char escape) {
    var words = new ArrayList<SplicedText>();
    int at = Blank.skip(text, 0, text.length());
    while (at < text.length()) {
      int end = wordEnd(text, at, escape);
      words.add(text.slice(at, end));
      at = Blank.skip(text, end, text.length());
    }
    return words;
  }

  private static int wordEnd(SplicedText text, int start, char escape) {
    char quote = 0;
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (quote == 0 && Blank.isSpace(c)) {
        return at;
      } else if (c == escape && quote != '\'') {
        at++;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      at++;
    }
    return text.length();
  }
}
