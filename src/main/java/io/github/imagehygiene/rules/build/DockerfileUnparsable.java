package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.refusals.BuildRefusals;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;
import java.util.stream.Stream;

/** Docker would refuse the file, or what stands there is no Dockerfile. */
record DockerfileUnparsable() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("dockerfile-unparsable")
          .always(Level.ERROR)
          .peers("DL1000", "S2260")
          .yieldsTo(
              "instruction-before-from",
              "onbuild-invalid",
              "image-reference-malformed",
              "copy-from-self",
              "copy-from-unknown-stage",
              "expose-invalid-format",
              "port-out-of-range");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return Stream.of(
            subject.dockerfile().problems(),
            subject.scripts().problems(),
            BuildRefusals.of(subject.dockerfile(), subject.scopes(), subject.graph()))
        .flatMap(List::stream)
        .map(
            problem ->
                Finding.of(
                    INFO.id(),
                    problem.message(),
                    problem.message(),
                    Evidence.in(subject.dockerfile(), problem.span())));
  }
}
