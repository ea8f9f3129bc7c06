package io.github.imagehygiene.text;

import java.util.Arrays;

/**
 * The text of one file under the name that its reader knows it by. Lines end at LF, CRLF or a lone
 * CR; a byte order mark at the start is part of the content but of no column.
 */
public final class SourceText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String name;
  private final String content;
  private final int[] lineStarts;

  private SourceText(String name, String content) {
    this.name = name;
    this.content = content;
    this.lineStarts = lineStarts(content);
  }

  /**
   * @param name path as shown to the user, {@code /}-separated and relative to the project
   * @param content the whole text
   */
  public static SourceText of(String name, String content) {
    return new SourceText(name, content);
  }

  public String name() {
    return name;
  }

  public String content() {
    return content;
  }

  public int length() {
    return content.length();
  }

  /** How many lines the text has; a line break at its very end opens no further one. */
  public int lineCount() {
    int last = lineStarts.length - 1;
    return last > 0 && lineStarts[last] == content.length() ? last : lineStarts.length;
  }

  /** The text of a span. */
  public String slice(Span span) {
    return content.substring(span.start(), span.end());
  }

  /** The line and column of an offset between 0 and {@link #length()}, both included. */
  public Position position(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int index = found >= 0 ? found : -found - 2;
    int column = offset - lineStarts[index] + 1;
    return new Position(index + 1, index == 0 ? Math.max(1, column - markLength()) : column);
  }

  /** The span of a 1-based line, without its line break and without a byte order mark. */
  public Span line(int line) {
    int start = lineStarts[line - 1] + (line == 1 ? markLength() : 0);
    int end = line < lineStarts.length ? lineStarts[line] : content.length();
    while (end > start && isLineBreak(content.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private int markLength() {
    return !content.isEmpty() && content.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static int[] lineStarts(String content) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      boolean ends =
          c == '\n' || c == '\r' && (i + 1 == content.length() || content.charAt(i + 1) != '\n');
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public String toString() {
    return name;
  }
}
