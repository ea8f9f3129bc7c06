package io.github.imagehygiene.shell.parse;

import io.github.imagehygiene.text.SplicedText;

/**
 * Finds the body of a here-document as soon as it is announced: it begins behind the line that
 * announces it, or behind the one announced before on that line.
 */
final class HereDocumentReader {

  private final Cursor cursor;
  private final SplicedText text;

  HereDocumentReader(Cursor cursor) {
    this.cursor = cursor;
    this.text = cursor.text();
  }

  /**
   * @param literal whether the delimiter is quoted; if not, a line that a backslash continues is
   *     one with the next, which then is no delimiter
   */
  SplicedText body(String delimiter, boolean stripTabs, boolean literal) {
    int announced = cursor.position();
    int start = start(announced);
    SplicedText.Builder body = SplicedText.builder();
    body.append(text.slice(start, start));
    int line = start;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      int next = Math.min(text.length(), end + 1);
      int from = stripTabs ? behindTabs(line, end) : line;
      boolean continues = !literal && line > start && isContinued(line - 1);
      if (!continues && isDelimiter(from, end, delimiter)) {
        cursor.documents(cursor.documentsAfter(), next);
        return body.build();
      }
      body.append(text.slice(from, next));
      line = next;
    }
    cursor.documents(cursor.documentsAfter(), text.length());
    cursor.unreadable("no line `" + delimiter + "` ends the here-document", announced);
    return body.build();
  }

  private int start(int announced) {
    if (cursor.documentsEnd() > announced) {
      return cursor.documentsEnd();
    }
    int lineEnd = text.indexOf('\n', announced);
    while (lineEnd < text.length() && isContinued(lineEnd)) {
      lineEnd = text.indexOf('\n', lineEnd + 1);
    }
    boolean carriageReturn = lineEnd > announced && text.charAt(lineEnd - 1) == '\r';
    int start = Math.min(text.length(), lineEnd + 1);
    cursor.documents(carriageReturn ? lineEnd - 1 : lineEnd, start);
    return start;
  }

  private boolean isContinued(int lineEnd) {
    int last = lineEnd - 1;
    if (last >= 0 && text.charAt(last) == '\r') {
      last--;
    }
    int backslashes = 0;
    while (last - backslashes >= 0 && text.charAt(last - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private int behindTabs(int from, int end) {
    int index = from;
    while (index < end && text.charAt(index) == '\t') {
      index++;
    }
    return index;
  }

  private boolean isDelimiter(int from, int end, String delimiter) {
    int length = end - from;
    if (length > 0 && text.charAt(end - 1) == '\r') {
      length--;
    }
    return length == delimiter.length() && text.startsWith(delimiter, from);
  }
}
