package io.github.imagehygiene.rules.runtime;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Workdir;
import io.github.imagehygiene.dockerfile.stages.WorkingDirectory;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;
import java.util.stream.Stream;

/** The first WORKDIR is relative, so where it is depends on the base image. */
record WorkdirRelativeToBase() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("workdir-relative-to-base")
          .levels(WARNING, ERROR, OFF)
          .peers("WorkdirRelativePath", "DL3000", "DS-0009", "S7021", "CKV_DOCKER_10");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return WorkdirSet.everywhere(subject)
        .filter(set -> !WorkingDirectory.isAbsolute(set.path()))
        .filter(set -> isFirst(subject, set.placed()))
        .map(
            set ->
                Finding.of(
                        INFO.id(),
                        set.path(),
                        "\"%s\" is relative to whatever working directory the base image has"
                            .formatted(set.path()),
                        set.place(subject))
                    .instead("WORKDIR /<path>"));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return WorkdirSet.unknown(subject)
        .filter(open -> !WorkingDirectory.isAbsolute(subject.source().slice(open.place().span())));
  }

  /** A trigger runs in another file, on a base that is not known either. */
  private static boolean isFirst(DockerfileSubject subject, Placed<Workdir> placed) {
    return placed.onbuild().isEmpty()
        && workdirs(placed.stage()).findFirst().filter(i -> i == placed.instruction()).isPresent()
        && ancestors(subject, placed.stage()).stream()
            .flatMap(s -> workdirs(s))
            .findAny()
            .isEmpty();
  }

  private static List<Stage> ancestors(DockerfileSubject subject, Stage stage) {
    List<Stage> lineage = subject.graph().lineage(stage);
    return lineage.subList(1, lineage.size());
  }

  private static Stream<Instruction> workdirs(Stage stage) {
    return stage.instructions().stream().filter(Workdir.class::isInstance);
  }
}
