package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.Edit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A stage's name is not in lower case, or not one that Docker takes. */
record StageNameInvalidOrUpperCase() implements DockerfileRule {

  private static final Pattern RIGHT = Pattern.compile("[a-z][a-z0-9_.-]*");

  static final RuleInfo INFO =
      RuleInfo.rule("stage-name-invalid-or-upper-case")
          .levels(Level.INFO, Level.WARNING, Level.OFF)
          .peers("StageNameCasing")
          .yieldsTo("dockerfile-unparsable");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.dockerfile().stages().stream()
        .flatMap(
            stage ->
                stage.from().flatMap(From::name).stream()
                    .filter(name -> !RIGHT.matcher(name.toString()).matches())
                    .map(name -> finding(subject, stage, name)));
  }

  private static Finding finding(DockerfileSubject subject, Stage stage, Word name) {
    String lower = name.toString().toLowerCase(Locale.ROOT);
    boolean cures = RIGHT.matcher(lower).matches();
    return Finding.of(
            INFO.id(),
            name.toString(),
            cures
                ? "the name \"%s\" is not in lower case".formatted(name)
                : "\"%s\" is no name for a stage".formatted(name),
            Evidence.at(subject.source(), stage, name.span()))
        .fix(
            cures
                ? new Fix("AS " + lower, List.of(new Edit(name.span(), lower)), true)
                : Fix.advice("a letter, then letters, digits, -, _ and ."));
  }
}
