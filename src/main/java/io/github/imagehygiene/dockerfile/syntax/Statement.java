package io.github.imagehygiene.dockerfile.syntax;

import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import java.util.Optional;

/**
 * An instruction as it is written, whatever its kind.
 *
 * @param span from its keyword to its end, heredocs included, without the last line break
 * @param written the keyword as it stands
 * @param flags the options before the arguments, in order
 * @param arguments what follows keyword and options, without line continuations
 * @param heredocs in the order of their openers, which is that of their bodies
 * @param above the comment lines directly above it, highest first
 * @param inside comment lines between its continued lines
 * @param emptyLines blank lines between its continued lines, without line breaks
 */
public record Statement(
    Span span,
    Keyword keyword,
    SplicedText written,
    List<Flag> flags,
    SplicedText arguments,
    List<Heredoc> heredocs,
    List<Comment> above,
    List<Comment> inside,
    List<Span> emptyLines) {

  public Statement {
    flags = List.copyOf(flags);
    heredocs = List.copyOf(heredocs);
    above = List.copyOf(above);
    inside = List.copyOf(inside);
    emptyLines = List.copyOf(emptyLines);
  }

  /** Why the arguments are no JSON; empty if they are, or do not begin as an array does. */
  public Optional<String> brokenJson() {
    return JsonArray.read(arguments, '\\', false).broken();
  }
}
