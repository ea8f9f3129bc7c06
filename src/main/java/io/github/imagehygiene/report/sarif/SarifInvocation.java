package io.github.imagehygiene.report.sarif;

import io.github.imagehygiene.inspect.ImageFailure;
import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.policy.Verdict;
import io.github.imagehygiene.report.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What the run could not do, in {@code report.sarif}. */
final class SarifInvocation {

  private SarifInvocation() {}

  /**
   * @param cut findings that the file has no room for
   */
  static JsonObject of(Inspection inspection, int cut) {
    var undecided =
        inspection.judgement().verdict() instanceof Verdict.Undecided u
            ? u.reasons()
            : List.<String>of();
    boolean crashed =
        inspection.outcomes().stream().anyMatch(o -> o.kind() == RuleOutcome.Kind.CRASHED);

    var notifications = new ArrayList<JsonObject>();
    undecided.forEach(reason -> notifications.add(notification("error", reason)));
    inspection
        .failures()
        .map(ImageFailure::message)
        .filter(message -> !undecided.contains(message))
        .distinct()
        .forEach(message -> notifications.add(notification("warning", message)));
    inspection.outcomes().stream()
        .filter(outcome -> outcome.kind() != RuleOutcome.Kind.FINISHED)
        .forEach(outcome -> notifications.add(unfinished(outcome)));
    if (cut > 0) {
      String most = cut + " findings were left out, the least bad ones; report.json has them all";
      notifications.add(notification("warning", most));
    }
    return new JsonObject()
        .put("executionSuccessful", undecided.isEmpty() && !crashed)
        .put("toolExecutionNotifications", notifications);
  }

  private static JsonObject unfinished(RuleOutcome outcome) {
    boolean crashed = outcome.kind() == RuleOutcome.Kind.CRASHED;
    String what = crashed ? " crashed: " : " was not evaluated: ";
    return notification(crashed ? "error" : "note", "rule " + outcome.rule() + what + outcome.why())
        .put("associatedRule", new JsonObject().put("id", outcome.rule().value()));
  }

  private static JsonObject notification(String level, String message) {
    return new JsonObject()
        .put("level", level)
        .put("message", SarifReport.text(SarifResult.harmless(message)));
  }
}
