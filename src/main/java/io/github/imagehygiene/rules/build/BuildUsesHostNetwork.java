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

/** RUN uses the network of the host. */
record BuildUsesHostNetwork() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("build-uses-host-network").levels(WARNING, ERROR, OFF).peers("S6431");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return RunOption.of(subject, "network", "host")
        .map(
            option ->
                option.finding(
                    subject,
                    INFO.id(),
                    "runs in the network of the host, with all that listens there"));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return RunOption.unknown(subject, "network");
  }
}
