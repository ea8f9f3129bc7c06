package io.github.imagehygiene.finding;

/**
 * A place that a rule could not judge, because a value that decides there is unknown.
 *
 * @param place the word with that value
 * @param why one line for the user, with what to give so that it is known
 */
public record Unevaluated(Evidence.InDockerfile place, String why) {

  /**
   * Characters of a reason that are shown; names of variables are as long as their author likes.
   */
  private static final int MAX_LENGTH = 300;

  public Unevaluated {
    why = why.length() > MAX_LENGTH ? why.substring(0, MAX_LENGTH) + "…" : why;
  }

  /** Place and reason in one line: {@code Dockerfile:2:6: the build argument BASE has no value}. */
  @Override
  public String toString() {
    var at = place.source().position(place.span().start());
    return "%s:%d:%d: %s".formatted(place.source().name(), at.line(), at.column(), why);
  }
}
