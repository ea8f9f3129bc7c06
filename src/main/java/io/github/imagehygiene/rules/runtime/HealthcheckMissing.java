package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** Nothing says how to see whether the container is well. */
record HealthcheckMissing() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("healthcheck-missing")
          .levels(Level.OFF, Level.INFO, Level.WARNING)
          .peers("DL3057", "DS-0026", "CKV_DOCKER_2", "CIS-DI-0006");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.state().filter(state -> state.healthcheck().isEmpty()).stream()
        .flatMap(state -> state.base().stream())
        .map(base -> finding(subject, base));
  }

  private static Finding finding(DockerfileSubject subject, ImageUse base) {
    return Finding.of(
            INFO.id(),
            "healthcheck",
            "no HEALTHCHECK is set on top of \"%s\"".formatted(base.text()),
            Evidence.at(subject.source(), base.stage(), base.span()))
        .instead("HEALTHCHECK CMD [\"<program>\"], or HEALTHCHECK NONE where something else looks");
  }
}
