package io.github.imagehygiene.shell;

import io.github.imagehygiene.text.SplicedText;

/** The readers of one text, which call each other as the grammar nests. */
final class Readers {

  final Cursor cursor;
  final WordReader words = new WordReader(this);
  final QuoteReader quotes = new QuoteReader(this);
  final ExpansionReader expansions = new ExpansionReader(this);
  final RedirectionReader redirections = new RedirectionReader(this);
  final CompoundReader compounds = new CompoundReader(this);
  final SequenceReader sequences = new SequenceReader(this);

  /**
   * @param depth how deep this text stands within others
   */
  Readers(SplicedText text, int depth) {
    this.cursor = new Cursor(text, depth);
  }

  /** Readers of a text that is part of this one, such as a here-document. */
  Readers within(SplicedText inner) {
    return new Readers(inner, cursor.depth());
  }
}
