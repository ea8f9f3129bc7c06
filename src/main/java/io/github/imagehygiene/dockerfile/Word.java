package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;

/**
 * One word of an instruction.
 *
 * @param span all of it in the source, quotes included
 * @param raw as written, without line continuations; of a JSON string, what it stands for
 * @param text {@code raw} without quotes and escapes, variables as they are written
 * @param expands whether Docker replaces variables and quotes in it; not so in the exec form
 */
public record Word(Span span, SplicedText raw, SplicedText text, boolean expands) {

  static Word expanding(SplicedText raw, Span span, char escape) {
    return new Word(span, raw, Quoting.remove(raw, escape), true);
  }

  static Word expanding(SplicedText raw, char escape) {
    return expanding(raw, raw.span(), escape);
  }

  static Word verbatim(SplicedText raw, Span span) {
    return new Word(span, raw, raw, false);
  }

  /** The word without quotes and escapes, variables as they are written. */
  @Override
  public String toString() {
    return text.toString();
  }

  /** True if nothing is written. */
  public boolean isEmpty() {
    return raw.length() == 0;
  }
}
