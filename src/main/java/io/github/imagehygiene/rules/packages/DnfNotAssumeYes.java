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

/** dnf or tdnf asks a question that nobody answers. */
record DnfNotAssumeYes() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("dnf-not-assume-yes").levels(WARNING, ERROR, OFF).peers("DL3038");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    var configured = subject.written("assumeyes", "/etc/dnf");
    return Questions.open(subject, "dnf", "tdnf")
        .filter(use -> !configured.isBefore(use))
        .map(use -> Questions.finding(subject, INFO, use, "-y"));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return Questions.unknown(subject, "dnf", "tdnf");
  }
}
