package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** zypper asks a question that nobody answers. */
record ZypperNotNonInteractive() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("zypper-not-non-interactive").levels(WARNING, ERROR, OFF).peers("DL3034");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return Questions.open(subject, "zypper")
        .map(use -> Questions.finding(subject, INFO, use, "--non-interactive"));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return Questions.unknown(subject, "zypper");
  }
}
