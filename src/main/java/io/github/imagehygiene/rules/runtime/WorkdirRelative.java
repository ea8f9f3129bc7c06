package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.dockerfile.stages.WorkingDirectory;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** A WORKDIR is relative, so where it is depends on the ones above it. */
record WorkdirRelative() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("workdir-relative")
          .levels(Level.INFO, Level.WARNING, Level.OFF)
          .peers("DL3000", "DS-0009", "S7021", "CKV_DOCKER_10")
          .yieldsTo("workdir-relative-to-base");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return WorkdirSet.everywhere(subject)
        .filter(set -> !WorkingDirectory.isAbsolute(set.path()))
        .map(
            set ->
                Finding.of(
                        INFO.id(),
                        set.path(),
                        "\"%s\" is relative to the WORKDIR above it".formatted(set.path()),
                        set.place(subject))
                    .instead("WORKDIR /<path>"));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return WorkdirSet.unknown(subject)
        .filter(open -> !WorkingDirectory.isAbsolute(subject.source().slice(open.place().span())));
  }
}
