package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Maintainer;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The image names its author in the field that MAINTAINER sets, where few look. */
record AuthorFieldUsed() implements ImageRule {

  static final RuleInfo INFO =
      RuleInfo.rule("author-field-used")
          .levels(Level.OFF, Level.INFO, Level.OFF)
          .peers("DL4000", "DS-0022")
          .needs(Need.CONFIG)
          .yieldsTo("maintainer-instruction");

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    String author = subject.image().config().author();
    if (author.isBlank()) {
      return Stream.empty();
    }
    return subject.dockerfile().isEmpty()
        ? Stream.of(finding(author))
        : lastMaintainer(subject.dockerfile().get()).map(finding(author)::and).stream();
  }

  /** None: the base image names its own author. */
  private static Optional<List<Evidence>> lastMaintainer(DockerfileSubject subject) {
    return subject.graph().closure().stream()
        .flatMap(
            stage ->
                stage.instructions().stream()
                    .filter(Maintainer.class::isInstance)
                    .reduce((earlier, later) -> later)
                    .map(Instruction::span)
                    .map(span -> Evidence.at(subject.source(), stage, span))
                    .stream())
        .findFirst()
        .map(List::of);
  }

  private static Finding finding(String author) {
    return Finding.of(
            INFO.id(),
            "author",
            "the image's author field says \"%s\"; a label names the author".formatted(author),
            new Evidence.InConfig("author", author))
        .instead("LABEL org.opencontainers.image.authors=\"<author>\"");
  }
}
