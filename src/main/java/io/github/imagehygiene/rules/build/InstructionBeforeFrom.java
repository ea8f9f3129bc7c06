package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.Unrecognised;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** An instruction other than ARG stands above the first FROM. */
record InstructionBeforeFrom() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("instruction-before-from")
          .levels(Level.ERROR, Level.ERROR, Level.OFF)
          .peers("DL3061");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.dockerfile().preamble().stream()
        .filter(i -> !(i instanceof Arg || i instanceof Unrecognised))
        .map(
            i ->
                Finding.of(
                        INFO.id(),
                        i.keyword().name(),
                        "%s stands above the first FROM, where only ARG may".formatted(i.keyword()),
                        Evidence.in(subject.dockerfile(), i.keywordSpan()))
                    .instead("move it below FROM"));
  }
}
