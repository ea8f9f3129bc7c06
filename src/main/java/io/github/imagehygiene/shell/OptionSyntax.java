package io.github.imagehygiene.shell;

import java.util.Set;

/**
 * How a program reads its arguments.
 *
 * @param valued the options that take the next word, or the rest of their own, as a value
 * @param operandsLast true if the first operand ends the options, as for {@code sudo}
 */
public record OptionSyntax(Set<String> valued, boolean operandsLast) {

  /** No option takes a value but by {@code =}. */
  public static final OptionSyntax FLAGS = withValues();

  public OptionSyntax {
    valued = Set.copyOf(valued);
  }

  /** Options that take a value, with their dashes: {@code "-o", "--output"}. */
  public static OptionSyntax withValues(String... options) {
    return new OptionSyntax(Set.of(options), false);
  }

  /** The same, but the first operand ends the options. */
  public OptionSyntax beforeOperands() {
    return new OptionSyntax(valued, true);
  }
}
