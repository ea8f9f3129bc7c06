package io.github.imagehygiene.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  private static final RuleId RULE = new RuleId("last-user-root");

  private static Policy policy(String rules, String failOn) throws ConfigUnreadable {
    return Sample.read(Sample.pom("failOn: " + failOn, rules));
  }

  private static Judgement judge(
      Policy policy, List<Finding> findings, List<RuleOutcome> outcomes) {
    return new Judge(policy, LocalDate.of(2027, 1, 1))
        .judge(findings, FileComments.NONE, outcomes, new Inspected(List.of(), Map.of()));
  }

  /** What one rule comes to, by who set its level, how bad, what breaks and how it ended. */
  @ParameterizedTest
  @CsvSource({
    // set by, level,  failOn,  ended,         verdict
    "rules,  error,   error,   found,         breached",
    "rules,  error,   warning, found,         breached",
    "rules,  error,   info,    found,         breached",
    "rules,  error,   never,   found,         passed",
    "rules,  warning, error,   found,         passed",
    "rules,  warning, warning, found,         breached",
    "rules,  info,    warning, found,         passed",
    "rules,  info,    info,    found,         breached",
    "preset, warning, warning, found,         breached",
    "policy, error,   error,   found,         breached",
    "policy, error,   never,   found,         passed",
    "rules,  error,   error,   finished,      passed",
    "policy, error,   error,   not evaluated, undecided",
    "policy, error,   never,   not evaluated, passed",
    "rules,  error,   error,   not evaluated, undecided",
    "rules,  warning, error,   not evaluated, passed",
    "preset, warning, warning, not evaluated, passed",
    "preset, warning, error,   not evaluated, passed",
    "preset, warning, warning, crashed,       undecided",
    "preset, warning, error,   crashed,       passed",
    "policy, error,   error,   crashed,       undecided",
    "rules,  info,    error,   crashed,       passed",
    "rules,  error,   never,   crashed,       passed"
  })
  void of_one_rule(String setBy, String level, String failOn, String ended, String verdict)
      throws ConfigUnreadable {
    var policy =
        policy(
            switch (setBy) {
              case "rules" -> "rules: {last-user-root: " + level + "}";
              case "policy" -> "policies: {user: non-root}";
              default -> "preset: recommended";
            },
            failOn);
    assertThat(policy.choice(RULE).level().value().word()).isEqualTo(level);
    var findings = new ArrayList<Finding>();
    var outcome = RuleOutcome.finished(RULE);
    switch (ended) {
      case "found" -> findings.add(Finding.of(RULE, "root", "runs as root"));
      case "not evaluated" -> outcome = RuleOutcome.notEvaluated(RULE, "base unknown");
      case "crashed" -> outcome = RuleOutcome.crashed(RULE, "StackOverflowError");
      default -> {}
    }
    assertThat(judge(policy, findings, List.of(outcome)).verdict().word()).isEqualTo(verdict);
  }

  @Test
  void nothing_found_passes() throws ConfigUnreadable {
    assertThat(judge(policy("", "info"), List.of(), List.of()).verdict())
        .isEqualTo(new Verdict.Passed());
  }

  @Test
  void each_reason_says_what_and_what_to_do() throws ConfigUnreadable {
    var policy = policy("policies: {user: non-root}", "error");
    var outcomes =
        List.of(
            RuleOutcome.crashed(RULE, "IndexOutOfBoundsException"),
            RuleOutcome.notEvaluated(new RuleId("user-missing"), "the base image is not known"));
    var undecided = (Verdict.Undecided) judge(policy, List.of(), outcomes).verdict();
    assertThat(undecided.reasons())
        .containsExactly(
            "rule last-user-root crashed (IndexOutOfBoundsException);"
                + " to turn it off: -Dimage-hygiene.rules.last-user-root=off",
            "rule user-missing, set by pom.xml:2:12, could not be evaluated:"
                + " the base image is not known");
  }

  @Test
  void a_place_in_a_reason_has_the_path_that_the_user_is_to_read() throws ConfigUnreadable {
    var place =
        new Evidence.InDockerfile(SourceText.of("Dockerfile", "FROM $A\n"), new Span(5, 7), "");
    var open = RuleOutcome.notEvaluated(RULE, List.of(new Unevaluated(place, "A has no value")));
    var policy = policy("policies: {user: non-root}", "error");
    var undecided = (Verdict.Undecided) judge(policy, List.of(), List.of(open)).verdict();
    assertThat(undecided.reasons(name -> "shop/" + name))
        .singleElement(STRING)
        .endsWith("could not be evaluated: shop/Dockerfile:1:6: A has no value");
    assertThat(undecided.reasons()).singleElement(STRING).contains(": Dockerfile:1:6: ");
  }

  @Test
  void a_breach_stands_whatever_could_not_be_looked_at() throws ConfigUnreadable {
    var judgement =
        judge(
            policy("rules: {last-user-root: error}", "error"),
            List.of(Finding.of(RULE, "root", "runs as root")),
            List.of(
                RuleOutcome.finished(RULE), RuleOutcome.crashed(new RuleId("user-missing"), "x")));
    assertThat(judgement.verdict()).isEqualTo(new Verdict.Breached(judgement.findings()));
  }
}
