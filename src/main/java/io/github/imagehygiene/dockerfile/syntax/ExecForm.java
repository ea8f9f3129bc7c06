package io.github.imagehygiene.dockerfile.syntax;

import io.github.imagehygiene.text.Span;
import java.util.List;

/**
 * A command written as a JSON array of strings, which no shell reads.
 *
 * @param span with the brackets
 */
public record ExecForm(List<Word> words, Span span) implements CommandForm {

  public ExecForm {
    words = List.copyOf(words);
  }

  @Override
  public boolean isEmpty() {
    return words.isEmpty();
  }
}
