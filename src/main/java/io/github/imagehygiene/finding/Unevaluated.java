package io.github.imagehygiene.finding;

import java.util.function.UnaryOperator;

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
    return text(UnaryOperator.identity());
  }

  /**
   * The same.
   *
   * @param path makes of a Dockerfile's name the path that the user is to read
   */
  public String text(UnaryOperator<String> path) {
    var at = place.source().position(place.span().start());
    return "%s:%d:%d: %s".formatted(path.apply(place.source().name()), at.line(), at.column(), why);
  }
}
