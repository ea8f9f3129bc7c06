package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.dockerfile.syntax.Heredoc;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the bodies of heredocs, which follow the line in the order of its openers. */
final class HeredocReader {

  private final SourceText source;
  private final Problems problems;

  HeredocReader(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  List<Heredoc> read(SplicedText line, Lines lines) {
    var heredocs = new ArrayList<Heredoc>();
    for (var opener : HeredocOpeners.in(line)) {
      heredocs.add(read(opener, lines));
    }
    return heredocs;
  }

  private Heredoc read(HeredocOpeners.Opener opener, Lines lines) {
    int start = lines.offset();
    var content = SplicedText.builder(start);
    while (lines.hasNext()) {
      int lineStart = lines.offset();
      Span line = lines.next();
      int kept = opener.stripTabs() ? skipTabs(line) : line.start();
      if (source.slice(new Span(kept, line.end())).equals(opener.delimiter())) {
        var body = new Span(start, lineStart);
        return heredoc(opener, body, Optional.of(new Span(kept, line.end())), content.build());
      }
      content.append(SplicedText.of(source, new Span(kept, line.end())));
      if (line.end() < lines.offset()) {
        content.append("\n", new Span(line.end(), lines.offset()));
      }
    }
    problems.add(
        opener.span(),
        "heredoc is never closed: no line is exactly "
            + (opener.delimiter().isEmpty() ? "empty" : opener.delimiter()));
    return heredoc(opener, new Span(start, lines.offset()), Optional.empty(), content.build());
  }

  private int skipTabs(Span line) {
    int at = line.start();
    while (at < line.end() && source.content().charAt(at) == '\t') {
      at++;
    }
    return at;
  }

  private static Heredoc heredoc(
      HeredocOpeners.Opener opener, Span body, Optional<Span> terminator, SplicedText content) {
    return new Heredoc(
        opener.span(),
        opener.delimiter(),
        opener.quoted(),
        opener.stripTabs(),
        opener.descriptor(),
        body,
        terminator,
        content);
  }
}
