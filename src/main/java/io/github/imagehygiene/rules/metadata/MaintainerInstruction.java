package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Maintainer;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.Edit;
import java.util.List;
import java.util.stream.Stream;

/** MAINTAINER names the author; Docker deprecated it in 2017 in favour of labels. */
record MaintainerInstruction() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("maintainer-instruction")
          .levels(Level.WARNING, Level.WARNING, Level.OFF)
          .peers("DL4000", "MaintainerDeprecated", "DS-0022", "S6586", "CKV_DOCKER_6");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    var above =
        maintainers(subject.dockerfile().preamble().stream())
            .map(m -> finding(m, new Evidence.InDockerfile(subject.source(), m.span(), "")));
    var within =
        subject
            .dockerfile()
            .instructionsAndTriggers(Maintainer.class)
            .map(
                placed ->
                    finding(
                        placed.instruction(),
                        Evidence.at(
                            subject.source(), placed.stage(), placed.instruction().span())));
    return Stream.concat(above, within);
  }

  private static Stream<Maintainer> maintainers(Stream<Instruction> instructions) {
    return instructions.filter(Maintainer.class::isInstance).map(Maintainer.class::cast);
  }

  private static Finding finding(Maintainer maintainer, Evidence place) {
    String name = maintainer.name().toString().replaceFirst("^\"(.*)\"$|^'(.*)'$", "$1$2");
    String label = "LABEL org.opencontainers.image.authors=\"%s\"".formatted(name);
    boolean plain = name.chars().noneMatch(c -> "\"\\`$\n".indexOf(c) >= 0);
    return Finding.of(INFO.id(), name, "MAINTAINER is deprecated; a label names the author", place)
        .fix(
            plain
                ? new Fix(label, List.of(new Edit(maintainer.span(), label)), true)
                : Fix.advice("LABEL org.opencontainers.image.authors=\"<author>\""));
  }
}
