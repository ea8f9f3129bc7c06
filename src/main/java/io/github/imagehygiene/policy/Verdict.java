package io.github.imagehygiene.policy;

import io.github.imagehygiene.rule.Origin;
import java.util.List;

/** What a run comes to. */
public sealed interface Verdict {

  /**
   * Nothing that was found reaches {@code failOn}, and all that the user asked for was looked at.
   */
  record Passed() implements Verdict {}

  /**
   * The build is to break.
   *
   * @param breaches one at least
   */
  record Breached(List<Judged> breaches) implements Verdict {
    public Breached {
      breaches = List.copyOf(breaches);
    }
  }

  /**
   * Nothing found breaks the build, but something that might was not looked at.
   *
   * @param reasons one line each, one at least
   */
  record Undecided(List<String> reasons) implements Verdict {
    public Undecided {
      reasons = List.copyOf(reasons);
    }
  }

  /** As {@code report.json} has it: {@code passed}, {@code breached} or {@code undecided}. */
  default String word() {
    return this instanceof Passed ? "passed" : this instanceof Breached ? "breached" : "undecided";
  }

  /**
   * The verdict of a run. A breach stands whatever else could not be looked at.
   *
   * @param judged all findings
   * @param outcomes of every rule that was to run
   */
  static Verdict of(Policy policy, List<Judged> judged, List<RuleOutcome> outcomes) {
    var failOn = policy.failOn().value();
    var breaches = judged.stream().filter(j -> j.breaches(failOn)).toList();
    if (!breaches.isEmpty()) {
      return new Breached(breaches);
    }
    var reasons =
        outcomes.stream()
            .filter(policy::isLeftOpenBy)
            .map(o -> reason(o, policy.choice(o.rule()).worst().origin()))
            .toList();
    return reasons.isEmpty() ? new Passed() : new Undecided(reasons);
  }

  private static String reason(RuleOutcome outcome, Origin wanted) {
    return outcome.kind() == RuleOutcome.Kind.CRASHED
        ? "rule %s crashed (%s); to turn it off: -Dimage-hygiene.rules.%s=off"
            .formatted(outcome.rule(), outcome.why(), outcome.rule())
        : "rule %s, set by %s, could not be evaluated: %s"
            .formatted(outcome.rule(), wanted, outcome.why());
  }
}
