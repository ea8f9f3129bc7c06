package io.github.imagehygiene.policy;

import io.github.imagehygiene.rule.Origin;

/**
 * A mistake in the configuration.
 *
 * @param message what is wrong, what was expected, and the nearest right word if there is one; made
 *     one line, whatever was quoted in it
 */
public record ConfigProblem(Origin origin, String message) {

  public ConfigProblem {
    message = message.replaceAll("[\\p{Cntrl}\\p{Cf}\\x{80}-\\x{9f}\\x{2028}\\x{2029}]+", " ");
  }

  @Override
  public String toString() {
    return origin + ": " + message;
  }
}
