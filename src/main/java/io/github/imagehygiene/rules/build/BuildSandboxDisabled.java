package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** RUN runs outside the builder's sandbox. */
record BuildSandboxDisabled() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("build-sandbox-disabled").levels(WARNING, ERROR, OFF).peers("S6502");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return RunOption.of(subject, "security", "insecure")
        .map(
            option ->
                option.finding(
                    subject, INFO.id(), "runs with all privileges on the machine that builds"));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return RunOption.unknown(subject, "security");
  }
}
