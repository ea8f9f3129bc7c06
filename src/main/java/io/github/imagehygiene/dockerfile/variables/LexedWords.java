package io.github.imagehygiene.dockerfile.variables;

import io.github.imagehygiene.dockerfile.syntax.Blank;
import java.util.ArrayList;
import java.util.List;

/** Collects words while a text is read. */
final class LexedWords {

  private final List<LexedWord> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int start;
  private int end;

  /** Adds text whose blanks part words. */
  void split(String text, int from, int to) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean blank = i < text.length() && Blank.isSpace(text.charAt(i));
      if (i > start && (blank || i == text.length())) {
        whole(text.substring(start, i), from, to);
      }
      if (blank) {
        close();
        start = i + 1;
      }
    }
  }

  /** Adds text whose blanks belong to the word. */
  void whole(String text, int from, int to) {
    if (word.isEmpty()) {
      start = from;
    }
    word.append(text);
    end = to;
  }

  private void close() {
    if (!word.isEmpty()) {
      words.add(new LexedWord(word.toString(), start, end));
      word.setLength(0);
    }
  }

  List<LexedWord> done() {
    close();
    return List.copyOf(words);
  }
}
