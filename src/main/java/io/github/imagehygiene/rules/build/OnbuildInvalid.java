package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Onbuild;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** ONBUILD holds an instruction that it may not. */
record OnbuildInvalid() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("onbuild-invalid").levels(Level.ERROR, Level.ERROR, Level.OFF).peers("DL3043");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructions(Onbuild.class)
        .flatMap(
            placed ->
                placed.instruction().inner().stream()
                    .filter(OnbuildInvalid::isForbidden)
                    .map(inner -> finding(subject, placed.stage(), inner)));
  }

  private static boolean isForbidden(Instruction inner) {
    return switch (inner.keyword()) {
      case FROM, MAINTAINER, ONBUILD -> true;
      default -> false;
    };
  }

  private static Finding finding(DockerfileSubject subject, Stage stage, Instruction inner) {
    return Finding.of(
            INFO.id(),
            inner.keyword().name(),
            "%s may not stand inside ONBUILD".formatted(inner.keyword()),
            Evidence.at(subject.source(), stage, inner.keywordSpan()))
        .instead("what is meant by it, in the Dockerfile that builds on this image");
  }
}
