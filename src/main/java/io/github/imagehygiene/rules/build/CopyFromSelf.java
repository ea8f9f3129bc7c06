package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** A stage copies from itself. */
record CopyFromSelf() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("copy-from-self")
          .levels(Level.ERROR, Level.ERROR, Level.OFF)
          .peers("DL3023", "DS-0006");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .graph()
        .uses()
        .filter(use -> use.place() != ImageUse.Place.FROM && use.target().asStage().isEmpty())
        .filter(
            use -> use.stage().name().filter(use.name().toString()::equalsIgnoreCase).isPresent())
        .map(
            use ->
                Finding.of(
                        INFO.id(),
                        use.name().toString(),
                        "stage \"%s\" takes from itself".formatted(use.name()),
                        Evidence.at(subject.source(), use.stage(), use.span()))
                    .instead("RUN cp …, or another stage"));
  }
}
