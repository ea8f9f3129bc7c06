package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one layer of configuration says, each part checked.
 *
 * @param policies right values by key
 */
record Given(
    Optional<Chosen<Preset>> preset,
    Optional<Chosen<FailOn>> failOn,
    Map<String, ConfigTree> policies,
    List<OfRule> rules,
    List<Suppression> suppressions) {

  /**
   * What stands under one id.
   *
   * @param means the rule of ours of that id, or all that answer a peer's
   * @param settings right values by name; each is a setting of one of those rules at least
   */
  record OfRule(
      String id,
      List<RuleEntry> means,
      Optional<Chosen<Level>> level,
      Map<String, ConfigTree> settings) {

    boolean isOwnIdOf(RuleEntry entry) {
      return entry.info().id().value().equalsIgnoreCase(id);
    }

    boolean isPeerIdOf(RuleEntry entry) {
      return means.contains(entry) && !isOwnIdOf(entry) && !isCodeOf(entry);
    }

    /** Whether it is about one of the faults alone that another program finds for the rule. */
    boolean isCodeOf(RuleEntry entry) {
      return means.contains(entry) && entry.info().isCode(id);
    }
  }
}
