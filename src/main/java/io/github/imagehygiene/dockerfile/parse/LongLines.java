package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.nio.charset.StandardCharsets;

/** Finds lines that BuildKit refuses for their length. */
final class LongLines {

  /** What Go's {@code bufio.Scanner} holds, in bytes of UTF-8, LF not included. */
  private static final int MOST_BYTES = (1 << 16) - 1;

  private LongLines() {}

  static void check(SourceText source, Problems problems) {
    var lines = new Lines(source);
    while (lines.hasNext()) {
      Span line = lines.next();
      boolean ends = source.content().startsWith("\n", lines.offset() - 1);
      var text = new Span(line.start(), lines.offset() - (ends ? 1 : 0));
      boolean possible = text.length() * 3L > MOST_BYTES;
      if (possible && source.slice(text).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
        problems.add(Span.at(line.start()), "a line may hold " + MOST_BYTES + " bytes at most");
      }
    }
  }
}
