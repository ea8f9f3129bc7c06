package io.github.imagehygiene.shell.syntax;

import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;

/**
 * The lines of a here-document.
 *
 * @param body its lines, without the delimiter and, for {@code <<-}, without leading tabs
 * @param parts what it is made of: one literal if the delimiter is quoted
 * @param literal true if the delimiter is quoted, so that nothing is expanded
 */
public record HereDocument(SplicedText body, List<WordPart> parts, boolean literal) {

  public HereDocument {
    parts = List.copyOf(parts);
  }

  public Span span() {
    return body.span();
  }
}
