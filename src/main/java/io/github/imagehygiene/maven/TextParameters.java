package io.github.imagehygiene.maven;

import io.github.imagehygiene.policy.Chosen;
import io.github.imagehygiene.policy.Problems;
import io.github.imagehygiene.policy.PropertyTree;
import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.Origin;
import java.util.Optional;

/**
 * Reads parameters that are one text each: the command line's value, else the POM's.
 *
 * @param problems what is wrong with values
 */
record TextParameters(UserProperties user, Problems problems) {

  /**
   * Blank counts as not set.
   *
   * @param injected by Maven; may be null
   */
  Optional<String> text(String name, String injected) {
    return user.get(name)
        .or(() -> Optional.ofNullable(injected))
        .map(String::strip)
        .filter(s -> !s.isEmpty());
  }

  /** False, and a problem, if it is neither true nor false. */
  boolean isOn(String name, String injected) {
    // -Dimage-hygiene.skip without a value is given as "true" by Maven.
    String value = text(name, injected).orElse("false");
    boolean on = value.equalsIgnoreCase("true");
    if (!on && !value.equalsIgnoreCase("false")) {
      problems.add(origin(name), "%s is \"%s\"; expected true or false".formatted(name, value));
    }
    return on;
  }

  /** The constant of that name, in any letter case; empty, and a problem, if there is none. */
  <E extends Enum<E>> Optional<E> oneOf(E[] constants, String name, String value) {
    var text = new ConfigTree.Text(value, origin(name));
    return problems.word(name, text, constants).map(Chosen::value);
  }

  private Origin origin(String name) {
    return new Origin(
        user.get(name).isPresent() ? PropertyTree.COMMAND_LINE + name : "pom.xml, <" + name + ">");
  }
}
