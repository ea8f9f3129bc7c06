package io.github.imagehygiene.shell.syntax;

import io.github.imagehygiene.text.Span;

/**
 * A piece of a script that could not be read.
 *
 * @param why one sentence, without a full stop
 */
public record Unreadable(String why, Span span) implements ShellNode {}
