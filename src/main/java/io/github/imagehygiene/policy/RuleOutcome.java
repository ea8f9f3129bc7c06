package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.RuleId;
import java.util.Locale;

/**
 * What became of one rule that was on.
 *
 * @param why one line; empty if it finished
 */
public record RuleOutcome(RuleId rule, Kind kind, String why) {

  /** How a rule may end. */
  public enum Kind {
    FINISHED,
    NOT_EVALUATED,
    CRASHED;

    /** As {@code report.json} has it: {@code not-evaluated}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public static RuleOutcome finished(RuleId rule) {
    return new RuleOutcome(rule, Kind.FINISHED, "");
  }

  public static RuleOutcome notEvaluated(RuleId rule, String why) {
    return new RuleOutcome(rule, Kind.NOT_EVALUATED, why);
  }

  public static RuleOutcome crashed(RuleId rule, String why) {
    return new RuleOutcome(rule, Kind.CRASHED, why);
  }
}
