package io.github.imagehygiene.policy;

import io.github.imagehygiene.rule.ConfigTree;

/**
 * One source of configuration.
 *
 * @param tree named values: {@code preset}, {@code failOn}, {@code policies}, {@code rules}, {@code
 *     suppressions}; all may be absent
 */
public record Layer(Source source, ConfigTree tree) {

  /** Where configuration comes from, what yields first. */
  public enum Source {
    POLICY_FILE,
    POM,
    COMMAND_LINE
  }
}
