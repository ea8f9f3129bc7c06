package io.github.imagehygiene.shell.parse;

import io.github.imagehygiene.text.SplicedText;

/** The readers of one text, which call each other as the grammar nests. */
public final class Readers {

  public final Cursor cursor;
  public final WordReader words = new WordReader(this);
  final QuoteReader quotes = new QuoteReader(this);
  final ExpansionReader expansions = new ExpansionReader(this);
  public final RedirectionReader redirections = new RedirectionReader(this);
  final CompoundReader compounds = new CompoundReader(this);
  public final SequenceReader sequences = new SequenceReader(this);

  /**
   * @param depth how deep this text stands within others
   */
  public Readers(SplicedText text, int depth) {
    this.cursor = new Cursor(text, depth);
  }

  /** Readers of a text that is part of this one, such as a here-document. */
  public Readers within(SplicedText inner) {
    return new Readers(inner, cursor.depth());
  }
}
