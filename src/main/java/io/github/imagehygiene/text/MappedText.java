package io.github.imagehygiene.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text put together from pieces of a {@link SourceText}, which knows where each of its characters
 * stands there. Line continuations, quotes and escapes are what is left out.
 *
 * <p>Offsets without further word are UTF-16 offsets in this text.
 */
public final class MappedText implements CharSequence {

  /** Pieces in order; a piece as long as its source is verbatim, any other maps as a whole. */
  private record Piece(int at, int length, Span source) {

    boolean verbatim() {
      return length == source.length();
    }

    int start(int offset) {
      return verbatim() ? source.start() + (offset - at) : source.start();
    }

    int end(int offset) {
      return verbatim() ? source.start() + (offset - at) : source.end();
    }
  }

  private final String text;
  private final List<Piece> pieces;
  private final int anchor;

  private MappedText(String text, List<Piece> pieces, int anchor) {
    this.text = text;
    this.pieces = pieces;
    this.anchor = anchor;
  }

  /** The text of a span as it stands. */
  public static MappedText of(SourceText source, Span span) {
    return builder(span.start()).add(source, span).build();
  }

  /** The empty text at an offset of the source. */
  public static MappedText empty(int sourceOffset) {
    return new MappedText("", List.of(), sourceOffset);
  }

  /**
   * @param anchor where the text stands in the source if nothing is added, a source offset
   */
  public static Builder builder(int anchor) {
    return new Builder(anchor);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int offset) {
    return text.charAt(offset);
  }

  @Override
  public MappedText subSequence(int start, int end) {
    return slice(start, end);
  }

  /** The text alone. */
  @Override
  public String toString() {
    return text;
  }

  /** Where the whole text stands in the source, with what was left out between. */
  public Span span() {
    return span(0, text.length());
  }

  /** Where the part from {@code start} to {@code end} stands in the source. */
  public Span span(int start, int end) {
    if (start == end) {
      return Span.at(sourceOffset(start));
    }
    return new Span(piece(start).start(start), piece(end - 1).end(end));
  }

  /** Where an offset between 0 and the length, both included, stands in the source. */
  public int sourceOffset(int offset) {
    if (pieces.isEmpty()) {
      return anchor;
    }
    return offset < text.length() ? piece(offset).start(offset) : piece(offset - 1).end(offset);
  }

  /** The part from {@code start} to {@code end}, mapped to the same source. */
  public MappedText slice(int start, int end) {
    if (start == 0 && end == text.length()) {
      return this;
    }
    if (start == end) {
      return empty(sourceOffset(start));
    }
    var kept = new ArrayList<Piece>();
    for (int i = index(start); i < pieces.size() && pieces.get(i).at < end; i++) {
      kept.add(cut(pieces.get(i), start, end));
    }
    return new MappedText(text.substring(start, end), List.copyOf(kept), anchor);
  }

  private static Piece cut(Piece piece, int start, int end) {
    int from = Math.max(piece.at, start);
    int to = Math.min(piece.at + piece.length, end);
    Span source =
        piece.verbatim()
            ? new Span(piece.start(from), piece.start(from) + to - from)
            : piece.source;
    return new Piece(from - start, to - from, source);
  }

  private Piece piece(int offset) {
    return pieces.get(index(offset));
  }

  private int index(int offset) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces.get(middle).at <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MappedText that
        && text.equals(that.text)
        && pieces.equals(that.pieces)
        && span().equals(that.span());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(new int[] {text.hashCode(), anchor});
  }

  /** Puts a text together, piece by piece. */
  public static final class Builder {

    private final int anchor;
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    private Builder(int anchor) {
      this.anchor = anchor;
    }

    /** Adds a stretch of the source as it stands. */
    public Builder add(SourceText source, Span stretch) {
      return add(source.slice(stretch), stretch);
    }

    /** Adds the part of another text from {@code start} to {@code end}. */
    public Builder add(MappedText from, int start, int end) {
      for (int at = start; at < end; ) {
        Piece piece = from.piece(at);
        int next = Math.min(end, piece.at + piece.length);
        add(from.text.substring(at, next), cut(piece, at, next).source);
        at = next;
      }
      return this;
    }

    /** Adds what stands for a stretch of the source: an escape sequence, for instance. */
    public Builder add(String part, Span stretch) {
      if (part.isEmpty()) {
        return this;
      }
      var added = new Piece(text.length(), part.length(), stretch);
      int last = pieces.size() - 1;
      if (last >= 0 && joins(pieces.get(last), added)) {
        Piece before = pieces.get(last);
        int length = before.length + added.length;
        pieces.set(last, new Piece(before.at, length, before.source.to(stretch)));
      } else {
        pieces.add(added);
      }
      text.append(part);
      return this;
    }

    private static boolean joins(Piece before, Piece after) {
      return before.verbatim() && after.verbatim() && before.source.end() == after.source.start();
    }

    public MappedText build() {
      return new MappedText(text.toString(), List.copyOf(pieces), anchor);
    }
  }
}
