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
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Stream;

/** Two stages have the same name. */
record StageNameDuplicate() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("stage-name-duplicate")
          .levels(Level.WARNING, Level.ERROR, Level.OFF)
          .peers("DL3024", "DuplicateStageName", "DS-0012", "CKV_DOCKER_11");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    var names = new HashSet<String>();
    return subject.dockerfile().stages().stream()
        .flatMap(
            stage ->
                stage.from().flatMap(From::name).stream()
                    .filter(name -> !names.add(name.toString().toLowerCase(Locale.ROOT)))
                    .map(name -> finding(subject, stage, name)));
  }

  private static Finding finding(DockerfileSubject subject, Stage stage, Word name) {
    return Finding.of(
            INFO.id(),
            name.toString(),
            "a stage above is already named \"%s\"".formatted(name),
            Evidence.at(subject.source(), stage, name.span()))
        .instead("give each stage a name of its own");
  }
}
