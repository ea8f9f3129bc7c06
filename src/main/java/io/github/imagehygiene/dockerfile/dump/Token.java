package io.github.imagehygiene.dockerfile.dump;

import io.github.imagehygiene.text.Span;

/** A stretch of a Dockerfile. All tokens of a file, one after the other, are the file. */
public record Token(Kind kind, Span span) {

  /** What a stretch is. */
  public enum Kind {
    DIRECTIVE,
    COMMENT,
    KEYWORD,
    FLAG,
    ARGUMENTS,
    HEREDOC_BODY,
    HEREDOC_END,
    /** Blanks, line breaks, line continuations, and {@code --} that ends the options. */
    BETWEEN
  }
}
