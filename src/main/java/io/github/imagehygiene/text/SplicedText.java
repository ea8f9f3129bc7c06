package io.github.imagehygiene.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Text put together from pieces of a source, each of whose UTF-16 units knows where it stands
 * there: a Dockerfile instruction without its continuations, a heredoc without its tabs, a string
 * without its escapes.
 *
 * <p>Pieces follow the order of the source, so spans nest as the text does. A slice copies nothing.
 */
public final class SplicedText implements CharSequence {

  private final String whole;
  private final Pieces pieces;
  private final int from;
  private final int to;

  private SplicedText(String whole, Pieces pieces, int from, int to) {
    this.whole = whole;
    this.pieces = pieces;
    this.from = from;
    this.to = to;
  }

  /** A text that is its own source. */
  public static SplicedText of(String text) {
    return new SplicedText(text, Pieces.contiguous(new Span(0, text.length())), 0, text.length());
  }

  /** What stands at one span. */
  public static SplicedText of(SourceText source, Span span) {
    return new SplicedText(source.slice(span), Pieces.contiguous(span), 0, span.length());
  }

  /** What stands at several spans, in their order. */
  public static SplicedText of(SourceText source, List<Span> spans) {
    Builder builder = new Builder();
    spans.forEach(span -> builder.append(of(source, span)));
    return builder.build();
  }

  /** The empty text at an offset of the source. */
  public static SplicedText empty(int at) {
    return builder(at).build();
  }

  /** A builder of a text that stands at an offset of the source even if it is empty. */
  public static Builder builder(int at) {
    return new Builder().append("", Span.at(at));
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public int length() {
    return to - from;
  }

  @Override
  public char charAt(int index) {
    return whole.charAt(from + index);
  }

  @Override
  public SplicedText subSequence(int start, int end) {
    return slice(start, end);
  }

  /** The part {@code [start, end)} of this text, in its own UTF-16 offsets. */
  public SplicedText slice(int start, int end) {
    return new SplicedText(whole, pieces, from + start, from + end);
  }

  /** True if {@code other} stands at index {@code at} of this text. */
  public boolean startsWith(String other, int at) {
    return at + other.length() <= length() && whole.startsWith(other, from + at);
  }

  /** The index of {@code wanted} at or after {@code start}, or the length if there is none. */
  public int indexOf(char wanted, int start) {
    int found = whole.indexOf(wanted, from + start);
    return found < 0 || found >= to ? length() : found - from;
  }

  /** The spans of the source that this text is made of, in order. */
  public List<Span> stretches() {
    var stretches = new ArrayList<Span>();
    pieces.forEach(from, to, (length, span) -> stretches.add(span));
    return stretches;
  }

  /** Where this text stands in the source; what the source has between two pieces is included. */
  public Span span() {
    return span(0, length());
  }

  /** Where the part {@code [start, end)} of this text stands in the source. */
  public Span span(int start, int end) {
    int first = pieces.start(from + start);
    return start == end ? Span.at(first) : new Span(first, pieces.end(from + end - 1));
  }

  /** The text itself. */
  @Override
  public String toString() {
    return whole.substring(from, to);
  }

  /** Collects pieces in the order of their source. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private int end;

    private Builder() {}

    /** Adds a text with its places. */
    public Builder append(SplicedText part) {
      part.pieces.forEach(part.from, part.to, this::add);
      text.append(part.whole, part.from, part.to);
      return this;
    }

    /** Adds a text that stands for what the source has at {@code place}, as for an escape. */
    public Builder append(String decoded, Span place) {
      add(decoded.length(), place);
      text.append(decoded);
      return this;
    }

    /** Copies that follow each other in the source become one piece. */
    private void add(int length, Span span) {
      Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
      boolean copies = last != null && last.span.length() == end - last.at;
      if (copies && length == span.length() && last.span.end() == span.start()) {
        pieces.set(pieces.size() - 1, new Piece(last.at, last.span.to(span)));
      } else {
        pieces.add(new Piece(end, span));
      }
      end += length;
    }

    public SplicedText build() {
      if (pieces.isEmpty()) {
        pieces.add(new Piece(0, Span.at(0)));
      }
      return new SplicedText(text.toString(), Pieces.of(pieces, text.length()), 0, text.length());
    }
  }

  /** One piece: from index {@code at} of the text on stands what the source has at {@code span}. */
  private record Piece(int at, Span span) {}

  /** The pieces of one whole text. A piece as long as its span is a copy, any other is decoded. */
  private record Pieces(int[] at, Span[] spans, int length) {

    static Pieces contiguous(Span span) {
      return new Pieces(new int[] {0}, new Span[] {span}, span.length());
    }

    static Pieces of(List<Piece> pieces, int length) {
      return new Pieces(
          pieces.stream().mapToInt(Piece::at).toArray(),
          pieces.stream().map(Piece::span).toArray(Span[]::new),
          length);
    }

    int start(int index) {
      int piece = piece(index);
      int offset = index - at[piece];
      Span span = spans[piece];
      return offset >= length(piece) ? span.end() : span.start() + (isCopy(piece) ? offset : 0);
    }

    int end(int index) {
      int piece = piece(index);
      return isCopy(piece) ? spans[piece].start() + index - at[piece] + 1 : spans[piece].end();
    }

    void forEach(int from, int to, BiConsumer<Integer, Span> action) {
      int index = from;
      do {
        int piece = piece(index);
        int end = Math.min(to, at[piece] + length(piece));
        action.accept(Math.max(end, index) - index, span(index, end));
        index = Math.max(end, index + 1);
      } while (index < to);
    }

    private Span span(int from, int to) {
      return from >= to ? Span.at(start(from)) : new Span(start(from), end(to - 1));
    }

    private int piece(int index) {
      int found = Arrays.binarySearch(at, index);
      if (found < 0) {
        return Math.max(0, -found - 2);
      }
      while (found + 1 < at.length && at[found + 1] == index) {
        found++; // empty pieces stand before the one that has the unit
      }
      return found;
    }

    private int length(int piece) {
      return (piece + 1 < at.length ? at[piece + 1] : length) - at[piece];
    }

    private boolean isCopy(int piece) {
      return spans[piece].length() == length(piece);
    }
  }
}
