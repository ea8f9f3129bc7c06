package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.dockerfile.syntax.Blank;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.syntax.Keyword;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;

/**
 * The beginning of an instruction, and the rest of its line.
 *
 * @param arguments without blanks around
 */
record Head(SplicedText written, Keyword keyword, List<Flag> flags, SplicedText arguments) {

  /** Splits a line into keyword, options and arguments. */
  static Head split(SplicedText line, char escape) {
    SplicedText text = Blank.strip(line);
    int end = 0;
    while (end < text.length() && !Blank.isSeparator(text.charAt(end))) {
      end++;
    }
    SplicedText written = text.slice(0, end);
    var keyword = Keyword.of(written.toString()).orElse(Keyword.UNRECOGNISED);
    var flags = new FlagReader(text, end, escape);
    List<Flag> found = flags.read();
    SplicedText rest = text.slice(flags.offset(), text.length());
    return new Head(written, keyword, found, Blank.strip(rest));
  }
}
