package io.github.imagehygiene.secrets;

import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A word of a command without its quotes.
 *
 * @param at the offset in the text of each of its UTF-16 units
 */
record CommandWord(String text, int[] at) {

  static CommandWord of(SplicedText text) {
    int[] places =
        IntStream.range(0, text.length()).map(i -> text.span(i, i + 1).start()).toArray();
    return new CommandWord(text.toString(), places);
  }

  /** The part of the text that some of its units come from, quotes between them included. */
  Span span(int from, int to) {
    return new Span(at[from], at[to - 1] + 1);
  }

  /** The last part of a path: {@code /usr/bin/curl} is {@code curl}. */
  String program() {
    String name = text.substring(text.lastIndexOf('/') + 1);
    return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CommandWord word
        && text.equals(word.text)
        && Arrays.equals(at, word.at);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
