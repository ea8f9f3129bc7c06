package io.github.imagehygiene.dockerfile.syntax;

import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;

/**
 * One word of an instruction.
 *
 * @param span all of it in the source, quotes included
 * @param raw as written, without line continuations; of a JSON string, what it stands for
 * @param text {@code raw} without quotes and escapes, variables as they are written
 */
public record Word(Span span, SplicedText raw, SplicedText text, Expansion expansion) {

  /** What Docker replaces in a word. */
  public enum Expansion {
    /** Nothing, as in the exec form. */
    NONE,
    /** Variables, quotes and escapes. */
    WORD,
    /** Variables and escapes; quotes are text, as in the body of a heredoc. */
    DOCUMENT
  }

  public static Word expanding(SplicedText raw, Span span, char escape) {
    return new Word(span, raw, Quoting.remove(raw, escape), Expansion.WORD);
  }

  public static Word expanding(SplicedText raw, char escape) {
    return expanding(raw, raw.span(), escape);
  }

  public static Word verbatim(SplicedText raw, Span span) {
    return new Word(span, raw, raw, Expansion.NONE);
  }

  /** The body of a heredoc whose delimiter is not quoted. */
  public static Word document(SplicedText body) {
    return new Word(body.span(), body, body, Expansion.DOCUMENT);
  }

  /** Whether Docker replaces variables in it. */
  public boolean expands() {
    return expansion != Expansion.NONE;
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
