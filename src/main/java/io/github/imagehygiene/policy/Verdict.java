package io.github.imagehygiene.policy;

import io.github.imagehygiene.rule.Origin;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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
   * @param failures why images were not inspected
   * @param rules those that the user asked for and that did not finish
   */
  record Undecided(List<String> failures, List<OpenRule> rules) implements Verdict {
    public Undecided {
      failures = List.copyOf(failures);
      rules = List.copyOf(rules);
    }

    /** One line each, one at least. */
    public List<String> reasons() {
      return reasons(UnaryOperator.identity());
    }

    /**
     * The same.
     *
     * @param path makes of a Dockerfile's name the path that the user is to read
     */
    public List<String> reasons(UnaryOperator<String> path) {
      return Stream.concat(failures.stream(), rules.stream().map(rule -> rule.reason(path)))
          .distinct()
          .toList();
    }
  }

  /**
   * A rule that leaves the verdict open.
   *
   * @param wanted where the user asked for it
   */
  record OpenRule(RuleOutcome outcome, Origin wanted) {

    private String reason(UnaryOperator<String> path) {
      return outcome.kind() == RuleOutcome.Kind.CRASHED
          ? "rule %s crashed (%s); to turn it off: -Dimage-hygiene.rules.%s=off"
              .formatted(outcome.rule(), outcome.why(path), outcome.rule())
          : "rule %s, set by %s, could not be evaluated: %s"
              .formatted(outcome.rule(), wanted, outcome.why(path));
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
    var open =
        outcomes.stream()
            .filter(policy::isLeftOpenBy)
            .map(o -> new OpenRule(o, policy.choice(o.rule()).worst().origin()))
            .toList();
    return open.isEmpty() ? new Passed() : new Undecided(List.of(), open);
  }
}
