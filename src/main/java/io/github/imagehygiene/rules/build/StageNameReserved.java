package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A stage bears a name that means something else. */
record StageNameReserved() implements DockerfileRule {

  private static final Set<String> RESERVED = Set.of("scratch", "context");

  static final RuleInfo INFO =
      RuleInfo.rule("stage-name-reserved")
          .levels(Level.WARNING, Level.ERROR, Level.OFF)
          .peers("DL3063", "ReservedStageName");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.dockerfile().stages().stream()
        .flatMap(
            stage ->
                stage.from().flatMap(From::name).stream()
                    .filter(name -> RESERVED.contains(name.toString().toLowerCase(Locale.ROOT)))
                    .map(name -> finding(subject, stage, name)));
  }

  private static Finding finding(DockerfileSubject subject, Stage stage, Word name) {
    return Finding.of(
            INFO.id(),
            name.toString(),
            "\"%s\" is no name for a stage: it means something to Docker itself".formatted(name),
            Evidence.at(subject.source(), stage, name.span()))
        .instead("AS base, AS build, …");
  }
}
