package io.github.imagehygiene.finding;

import java.util.regex.Pattern;

/** The name of a rule, which says the fault: {@code update-without-install}. */
public record RuleId(String value) implements Comparable<RuleId> {

  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*+");

  public RuleId {
    if (!KEBAB.matcher(value).matches()) {
      throw new IllegalArgumentException("not a rule id in kebab-case: " + value);
    }
  }

  /**
   * Written out, as {@link #hashCode()} is: those that a record gets are put together when they are
   * first called, at a price that a build feels, and ids are the keys of most of our maps.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof RuleId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
