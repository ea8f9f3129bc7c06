package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Settings;

/**
 * What the policy makes of one rule.
 *
 * @param level how bad its findings are, and who says so
 * @param byUser whether the user chose the level (by a policy, or in {@code rules}) rather than the
 *     preset: then the build cannot pass without the rule
 */
public record RuleChoice(RuleInfo rule, Chosen<Level> level, boolean byUser, Settings settings) {

  public boolean isOn() {
    return level.value() != Level.OFF;
  }
}
