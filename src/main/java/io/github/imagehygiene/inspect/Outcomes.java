package io.github.imagehygiene.inspect;

import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.policy.RuleOutcome;
import java.util.List;
import java.util.TreeMap;

/** One outcome a rule, of its outcomes on all subjects. */
final class Outcomes {

  private Outcomes() {}

  /** The worst outcome of each rule, sorted by id: crashed, then not evaluated, then finished. */
  static List<RuleOutcome> combine(List<RuleOutcome> all) {
    var worst = new TreeMap<RuleId, RuleOutcome>();
    all.forEach(outcome -> worst.merge(outcome.rule(), outcome, RuleOutcome::and));
    return List.copyOf(worst.values());
  }
}
