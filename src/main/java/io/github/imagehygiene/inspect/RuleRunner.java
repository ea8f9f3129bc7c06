package io.github.imagehygiene.inspect;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.layers.NotSeen;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.SuppressionRule;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.subject.NotEvaluated;
import io.github.imagehygiene.subject.SuppressionUse;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs one rule on one subject, whatever it does. */
record RuleRunner(Timings.Clock clock) {

  /**
   * @param findings empty unless the rule finished
   */
  record Run(RuleOutcome outcome, List<Finding> findings) {}

  Run run(RuleInfo info, DockerfileRule rule, DockerfileSubject subject) {
    return run(info.id(), () -> rule.check(subject));
  }

  Run run(RuleInfo info, ImageRule rule, ImageSubject subject) {
    return run(info.id(), () -> rule.check(subject));
  }

  Run run(RuleInfo info, SuppressionRule rule, List<SuppressionUse> suppressions) {
    return run(info.id(), () -> rule.check(suppressions));
  }

  private Run run(RuleId id, Supplier<Stream<Finding>> check) {
    long start = System.nanoTime();
    try {
      // A copy refuses null, which a rule of a user's own might yield.
      var findings = List.copyOf(check.get().toList());
      return new Run(RuleOutcome.finished(id), findings);
    } catch (NotEvaluated | NotSeen e) {
      return new Run(RuleOutcome.notEvaluated(id, e.getMessage()), List.of());
    } catch (RuntimeException | StackOverflowError e) {
      return new Run(RuleOutcome.crashed(id, crash(e)), List.of());
    } finally {
      clock.rule(id.value(), System.nanoTime() - start);
    }
  }

  private static String crash(Throwable e) {
    var where = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    return e.getClass().getSimpleName() + where;
  }
}
