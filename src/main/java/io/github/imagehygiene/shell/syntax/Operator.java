package io.github.imagehygiene.shell.syntax;

/** What stands between two steps of a sequence. */
public enum Operator {
  /** {@code &&}: the next runs only if this one succeeds. */
  AND,
  /** {@code ||}: the next runs only if this one fails. */
  OR,
  /** {@code ;}. */
  SEMICOLON,
  /** {@code &}: this one, with all that is tied to it by AND and OR, runs in the background. */
  BACKGROUND,
  /** The end of a line. */
  NEWLINE,
  /** Nothing: the sequence begins or ends here. */
  NONE
}
