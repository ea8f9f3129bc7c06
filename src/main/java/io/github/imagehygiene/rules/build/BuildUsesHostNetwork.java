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

/** RUN uses the network of the host. */
record BuildUsesHostNetwork() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("build-uses-host-network").levels(WARNING, ERROR, OFF).peers("S6431");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Run.class)
        .flatMap(
            run -> option(subject, run.instruction()).map(o -> finding(subject, run, o)).stream());
  }

  private static Optional<Flag> option(DockerfileSubject subject, Run run) {
    return run.flag("network")
        .filter(o -> o.value().filter(v -> subject.scopes().value(v, run).is("host")).isPresent());
  }

  private static Finding finding(DockerfileSubject subject, Placed<Run> run, Flag option) {
    return Finding.of(
            INFO.id(),
            "network",
            "runs in the network of the host, with all that listens there",
            Evidence.at(subject.source(), run.stage(), option.span()))
        .instead("RUN without the option");
  }
}
