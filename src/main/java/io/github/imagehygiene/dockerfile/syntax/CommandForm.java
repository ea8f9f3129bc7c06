package io.github.imagehygiene.dockerfile.syntax;

import io.github.imagehygiene.text.Span;

/** What RUN, CMD, ENTRYPOINT and HEALTHCHECK run: a line for a shell, or words for the kernel. */
public sealed interface CommandForm permits ShellForm, ExecForm {

  /** All of it in the source; empty if nothing is written. */
  Span span();

  /** True if nothing is to be run: no text, or the empty JSON array. */
  boolean isEmpty();
}
