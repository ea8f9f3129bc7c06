package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.dockerfile.syntax.Blank;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.text.SplicedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the options that stand between keyword and arguments, up to {@code --} alone. */
final class FlagReader {

  private final SplicedText text;
  private final char escape;
  private int at;

  FlagReader(SplicedText text, int from, char escape) {
    this.text = text;
    this.at = from;
    this.escape = escape;
  }

  /** Where the arguments begin. */
  int offset() {
    return at;
  }

  List<Flag> read() {
    var flags = new ArrayList<Flag>();
    while (true) {
      int start = Blank.skip(text, at, text.length());
      if (!text.startsWith("--", start)) {
        return flags;
      }
      at = start;
      SplicedText word = word();
      if (word.toString().equals("--")) {
        return flags;
      }
      flags.add(flag(start, word));
    }
  }

  private Flag flag(int start, SplicedText word) {
    int equals = word.toString().indexOf('=');
    int nameEnd = equals < 0 ? word.length() : equals;
    Optional<Word> value =
        equals < 0
            ? Optional.empty()
            : Optional.of(Word.expanding(word.slice(equals + 1, word.length()), escape));
    return new Flag(
        text.slice(start, at),
        word.toString().substring(Math.min(2, nameEnd), nameEnd),
        word.span(0, nameEnd),
        value);
  }

  /** The next word without its quotes and escapes. */
  private SplicedText word() {
    var word = SplicedText.builder(text.span(at, at).start());
    char quote = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quote == 0 && Blank.isSpace(c)) {
        break;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      } else if (c != escape) {
        word.append(text.slice(at, at + 1));
      } else if (at + 1 < text.length()) {
        at++;
        word.append(text.slice(at, at + 1));
      }
    }
    return word.build();
  }
}
