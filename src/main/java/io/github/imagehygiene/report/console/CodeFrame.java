package io.github.imagehygiene.report.console;

import io.github.imagehygiene.report.shown.Glyph;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;

/**
 * The line that a span begins on, and carets under the span as far as that line goes. A line too
 * long is cut to what stands around the carets; only what is shown is looked at.
 *
 * @param line 1-based
 * @param code the line, harmless to print
 * @param indent columns before the first caret
 * @param carets how many, at least 1
 * @param lastLine 1-based line that the span ends on
 */
record CodeFrame(int line, String code, int indent, int carets, int lastLine) {

  /** Looks at no more than so many code points a column, however little room marks take. */
  private static final int MARKS = 4;

  /**
   * @param columns how many the code may take, at least 20
   */
  static CodeFrame of(SourceText source, Span span, int columns) {
    int number = source.position(span.start()).line();
    int last = source.position(Math.max(span.start(), span.end() - 1)).line();
    Span line = source.line(number);
    String text = source.content();
    int start = whole(text, Math.min(Math.max(span.start(), line.start()), line.end()), 0);
    int end = whole(text, Math.max(start, Math.min(span.end(), line.end())), 1);

    int room = columns - 2;
    int tail = width(text, start, forward(text, start, line.end(), room));
    int left = backward(text, start, line.start(), room - Math.min(tail, room / 2));
    int right = forward(text, left, line.end(), room);

    String before = left > line.start() ? "…" : "";
    var code = new StringBuilder(before);
    for (int i = left; i < right; i = next(text, i)) {
      code.append(Glyph.at(text, i).shown());
    }
    code.append(right < line.end() ? "…" : "");
    int indent = before.length() + width(text, left, start);
    int carets = Math.max(1, width(text, start, Math.max(start, Math.min(end, right))));
    return new CodeFrame(number, code.toString(), indent, carets, last);
  }

  /** As far on from an index as fits into so many columns. */
  private static int forward(String text, int from, int end, int columns) {
    int at = from;
    int used = 0;
    for (int seen = 0; at < end && seen < columns * MARKS; seen++) {
      used += Glyph.at(text, at).width();
      if (used > columns) {
        break;
      }
      at = next(text, at);
    }
    return Math.min(at, end);
  }

  /** As far back from an index as fits into so many columns. */
  private static int backward(String text, int from, int start, int columns) {
    int at = from;
    int used = 0;
    for (int seen = 0; at > start && seen < columns * MARKS; seen++) {
      int before = at - Character.charCount(text.codePointBefore(at));
      used += Glyph.at(text, before).width();
      if (used > columns) {
        break;
      }
      at = before;
    }
    return Math.max(at, start);
  }

  private static int width(String text, int from, int to) {
    int width = 0;
    for (int i = from; i < to; i = next(text, i)) {
      width += Glyph.at(text, i).width();
    }
    return width;
  }

  /** An offset that is not within a surrogate pair: {@code by} 0 moves back, 1 on. */
  private static int whole(String text, int offset, int by) {
    boolean within =
        offset > 0
            && offset < text.length()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return within ? offset - 1 + 2 * by : offset;
  }

  private static int next(String text, int at) {
    return at + Character.charCount(text.codePointAt(at));
  }
}
