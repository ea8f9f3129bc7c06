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
    POLICY_FILE(Syntax.YAML),
    POM_PROPERTIES(Syntax.PROPERTY),
    POM(Syntax.XML),
    COMMAND_LINE(Syntax.COMMAND_LINE);

    private final Syntax syntax;

    Source(Syntax syntax) {
      this.syntax = syntax;
    }

    Syntax syntax() {
      return syntax;
    }
  }
}
