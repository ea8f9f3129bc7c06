package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.rule.Preset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the user wants, complete and checked.
 *
 * @param rules every rule of the catalogue, sorted by id
 * @param suppressions those of POM and policy files
 */
public record Policy(
    Chosen<Preset> preset,
    Chosen<FailOn> failOn,
    Map<RuleId, RuleChoice> rules,
    List<Suppression> suppressions) {

  public Policy {
    rules = Collections.unmodifiableMap(new TreeMap<>(rules));
    suppressions = List.copyOf(suppressions);
  }

  /**
   * What is chosen for a rule.
   *
   * @throws IllegalArgumentException if the catalogue has no such rule
   */
  public RuleChoice choice(RuleId rule) {
    var choice = rules.get(rule);
    if (choice == null) {
      throw new IllegalArgumentException("not in the catalogue: " + rule);
    }
    return choice;
  }

  /** Whether what became of a rule leaves open whether the build is to break. */
  public boolean isLeftOpenBy(RuleOutcome outcome) {
    var choice = choice(outcome.rule());
    return failOn.value().reachedBy(choice.worst().value())
        && switch (outcome.kind()) {
          case FINISHED -> false;
          case NOT_EVALUATED -> choice.isAskedFor();
          case CRASHED -> true;
        };
  }

  /** The effective policy with the origin of every value, a line each. */
  public List<String> describe() {
    return PolicyText.lines(this);
  }
}
