package io.github.imagehygiene.inspect;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.layers.probe.NotSeen;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.SuppressionRule;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.subject.NotEvaluated;
import io.github.imagehygiene.subject.SuppressionUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs one rule on one subject, whatever it does. */
record RuleRunner(Timings.Clock clock) {

  /** Findings of one rule in one Dockerfile or image that are listed; more are counted. */
  static final int MAX_FINDINGS = 500;

  /**
   * @param findings of a rule that was not evaluated what it found by then, of one that crashed
   *     none
   */
  record Run(RuleOutcome outcome, List<Finding> findings) {}

  Run run(RuleInfo info, DockerfileRule rule, DockerfileSubject subject) {
    var run = run(info.id(), () -> rule.check(subject));
    return run.outcome().kind() == RuleOutcome.Kind.FINISHED ? open(run, rule, subject) : run;
  }

  /** The same with the places that the rule could not judge. */
  private static Run open(Run run, DockerfileRule rule, DockerfileSubject subject) {
    RuleId id = run.outcome().rule();
    try {
      var places = rule.unevaluated(subject).map(Objects::requireNonNull).distinct().toList();
      return new Run(RuleOutcome.notEvaluated(id, places), run.findings());
    } catch (RuntimeException | StackOverflowError e) {
      return new Run(RuleOutcome.crashed(id, crash(e)), List.of());
    }
  }

  Run run(RuleInfo info, ImageRule rule, ImageSubject subject) {
    return run(info.id(), () -> rule.check(subject));
  }

  Run run(RuleInfo info, SuppressionRule rule, List<SuppressionUse> suppressions) {
    return run(info.id(), () -> rule.check(suppressions));
  }

  private Run run(RuleId id, Supplier<Stream<Finding>> check) {
    long start = System.nanoTime();
    var findings = new ArrayList<Finding>();
    try {
      // A rule of a user's own might yield null.
      check.get().map(Objects::requireNonNull).forEachOrdered(findings::add);
      return new Run(RuleOutcome.finished(id), listed(findings));
    } catch (NotEvaluated | NotSeen e) {
      return new Run(RuleOutcome.notEvaluated(id, e.getMessage()), listed(findings));
    } catch (RuntimeException | StackOverflowError e) {
      return new Run(RuleOutcome.crashed(id, crash(e)), List.of());
    } finally {
      clock.rule(id.value(), System.nanoTime() - start);
    }
  }

  /** The first findings, and one that counts the rest, at the place of the first of those. */
  private static List<Finding> listed(List<Finding> findings) {
    if (findings.size() <= MAX_FINDINGS) {
      return List.copyOf(findings);
    }
    var listed = new ArrayList<>(findings.subList(0, MAX_FINDINGS));
    var next = findings.get(MAX_FINDINGS);
    String rest = "%d more findings of this rule are not listed";
    listed.add(
        Finding.of(
            next.rule(),
            "more",
            rest.formatted(findings.size() - MAX_FINDINGS),
            next.evidence().stream().limit(1).toArray(Evidence[]::new)));
    return List.copyOf(listed);
  }

  private static String crash(Throwable e) {
    var where = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    return e.getClass().getSimpleName() + where;
  }
}
