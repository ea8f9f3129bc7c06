package io.github.imagehygiene.policy;

import io.github.imagehygiene.rule.Origin;

/**
 * A mistake in the configuration.
 *
 * @param message one line: what is wrong, what was expected, and the nearest right word if there is
 *     one
 */
public record ConfigProblem(Origin origin, String message) {

  @Override
  public String toString() {
    return origin + ": " + message;
  }
}
