package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;

/** The lines of a file, one after the other; they end at LF, and CRs before it do not count. */
public final class Lines {

  private final String content;
  private int at;

  public Lines(SourceText source) {
    this.content = source.content();
    this.at = !content.isEmpty() && content.charAt(0) == '\uFEFF' ? 1 : 0;
  }

  public boolean hasNext() {
    return at < content.length();
  }

  /** Where the next line begins. */
  int offset() {
    return at;
  }

  /** The next line without its line break. */
  public Span next() {
    int start = at;
    int feed = content.indexOf('\n', start);
    int end = feed < 0 ? content.length() : feed;
    at = feed < 0 ? end : feed + 1;
    while (end > start && content.charAt(end - 1) == '\r') {
      end--;
    }
    return new Span(start, end);
  }
}
