package io.github.imagehygiene.dockerfile.syntax;

import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.Optional;

/**
 * A command that a shell reads.
 *
 * @param script without line continuations and the comments between them
 * @param brokenJson why it is no JSON, if it begins as an array does
 */
public record ShellForm(SplicedText script, Optional<String> brokenJson) implements CommandForm {

  @Override
  public Span span() {
    return script.span();
  }

  @Override
  public boolean isEmpty() {
    return script.length() == 0;
  }
}
