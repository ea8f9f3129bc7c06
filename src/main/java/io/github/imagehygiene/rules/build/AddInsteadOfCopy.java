package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.refusals.SourceKind;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownValue;
import io.github.imagehygiene.text.Edit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** ADD copies local files that it neither downloads nor unpacks. */
record AddInsteadOfCopy() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("add-instead-of-copy")
          .levels(WARNING, ERROR, ERROR)
          .peers("DL3020", "DS-0005", "S7029", "CKV_DOCKER_4", "CIS-DI-0009");

  private static final Set<String> OPTIONS_OF_ADD = Set.of("checksum", "keep-git-dir", "unpack");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Add.class)
        .filter(add -> copies(subject, add.instruction()))
        .map(add -> finding(subject, add));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Add.class)
        .filter(add -> mayCopy(subject, add.instruction()))
        .flatMap(
            add ->
                add.instruction().sources().stream()
                    .flatMap(source -> UnknownValue.of(subject, add, source)));
  }

  /** Whether all sources that are known are plain files. */
  private static boolean mayCopy(DockerfileSubject subject, Add add) {
    return add.heredocs().isEmpty()
        && add.sources().stream()
            .flatMap(source -> subject.scopes().value(source, add).known().stream())
            .allMatch(AddInsteadOfCopy::isPlain);
  }

  /** Heredocs are no files, and a source of unknown value may be anything. */
  private static boolean copies(DockerfileSubject subject, Add add) {
    return !add.sources().isEmpty()
        && mayCopy(subject, add)
        && add.sources().stream().allMatch(s -> subject.scopes().value(s, add).isKnown());
  }

  private static boolean isPlain(String source) {
    return !source.isEmpty() && SourceKind.of(source) == SourceKind.PLAIN;
  }

  private static Finding finding(DockerfileSubject subject, Placed<Add> placed) {
    Add add = placed.instruction();
    String source = add.sources().get(0).toString();
    return Finding.of(
            INFO.id(),
            source,
            "ADD of \"%s\", which is no archive, URL or Git repository".formatted(source),
            Evidence.at(subject.source(), placed.stage(), add.keywordSpan()))
        .fix(fix(add));
  }

  /** A glob may match an archive, which only ADD unpacks. */
  private static Fix fix(Add add) {
    String instead = "COPY " + add.statement().arguments();
    boolean sure =
        add.flags().stream().noneMatch(flag -> OPTIONS_OF_ADD.contains(flag.name()))
            && add.sources().stream().map(Word::toString).noneMatch(s -> s.matches(".*[*?\\[].*"));
    return sure
        ? new Fix(instead, List.of(new Edit(add.keywordSpan(), "COPY")), true)
        : Fix.advice(instead);
  }
}
