package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.dockerfile.syntax.Blank;
import io.github.imagehygiene.dockerfile.syntax.Comment;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.ArrayList;
import java.util.List;

/**
 * A line and those that continue it.
 *
 * @param text without escapes at line ends, comments and blank lines between
 * @param span from the first character that is not blank to the last
 */
record LogicalLine(SplicedText text, Span span, List<Comment> inside, List<Span> emptyLines) {

  /**
   * @param first what stands in the line, without blanks before
   */
  static LogicalLine read(SourceText source, Span first, Lines lines, char escape) {
    String content = source.content();
    var text = SplicedText.builder(first.start());
    var inside = new ArrayList<Comment>();
    var emptyLines = new ArrayList<Span>();
    boolean continues = add(source, first, escape, text);
    int end = Blank.trim(content, first.start(), first.end());
    while (continues && lines.hasNext()) {
      Span line = lines.next();
      int start = Blank.skip(content, line.start(), line.end());
      if (start == line.end()) {
        emptyLines.add(line);
        continue;
      }
      if (content.charAt(start) == '#') {
        end = line.end();
        inside.add(comment(content, start, end));
      } else {
        end = Blank.trim(content, start, line.end());
        continues = add(source, line, escape, text);
      }
    }
    return new LogicalLine(text.build(), new Span(first.start(), end), inside, emptyLines);
  }

  static Comment comment(String content, int hash, int end) {
    return new Comment(new Span(hash, end), content.substring(hash + 1, end).strip());
  }

  /** Adds a line without the escape that continues it; tells whether there is one. */
  private static boolean add(SourceText source, Span line, char escape, SplicedText.Builder to) {
    int at = continuation(source.content(), line, escape);
    to.append(SplicedText.of(source, new Span(line.start(), at < 0 ? line.end() : at)));
    return at >= 0;
  }

  /** Where the escape stands that continues the line, or -1; two escapes do not continue it. */
  private static int continuation(String content, Span line, char escape) {
    int last = line.end() - 1;
    while (last >= line.start() && (content.charAt(last) == ' ' || content.charAt(last) == '\t')) {
      last--;
    }
    boolean escapes = last >= line.start() && content.charAt(last) == escape;
    boolean doubled = last > line.start() && content.charAt(last - 1) == escape;
    return escapes && !doubled ? last : -1;
  }
}
