package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Flag;
import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Run;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.Optional;
import java.util.stream.Stream;

/** RUN runs outside the builder's sandbox. */
record BuildSandboxDisabled() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("build-sandbox-disabled").levels(WARNING, ERROR, OFF).peers("S6502");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Run.class)
        .flatMap(
            run -> option(subject, run.instruction()).map(o -> finding(subject, run, o)).stream());
  }

  private static Optional<Flag> option(DockerfileSubject subject, Run run) {
    return run.flag("security")
        .filter(
            o -> o.value().filter(v -> subject.scopes().value(v, run).is("insecure")).isPresent());
  }

  private static Finding finding(DockerfileSubject subject, Placed<Run> run, Flag option) {
    return Finding.of(
            INFO.id(),
            "security",
            "runs with all privileges on the machine that builds",
            Evidence.at(subject.source(), run.stage(), option.span()))
        .instead("RUN without the option");
  }
}
