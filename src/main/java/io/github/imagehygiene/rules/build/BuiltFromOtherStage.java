package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The image is that of another stage than the one to be built. */
record BuiltFromOtherStage() implements ImageRule {

  static final RuleInfo INFO =
      RuleInfo.rule("built-from-other-stage")
          .levels(WARNING, ERROR, OFF)
          .needs(Need.CONFIG, Need.BASE);

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    var stages = subject.otherStages();
    return subject.dockerfile().stream()
        .filter(dockerfile -> !stages.isEmpty())
        .flatMap(
            dockerfile ->
                dockerfile.graph().target().stream()
                    .map(target -> finding(dockerfile, stages, target)));
  }

  private static Finding finding(DockerfileSubject dockerfile, List<Stage> stages, Stage target) {
    Stage first = stages.get(0);
    Instruction from =
        first.from().map((From f) -> (Instruction) f).orElseGet(() -> first.instructions().get(0));
    String names =
        stages.stream().map(BuiltFromOtherStage::named).collect(Collectors.joining(" or "));
    return Finding.of(
            INFO.id(),
            names,
            "the image was built from %s, not from %s, which is the target"
                .formatted(names, named(target)),
            Evidence.at(dockerfile.source(), first, from.span()))
        .instead("build without --target, or set <target> to the stage that is meant");
  }

  private static String named(Stage stage) {
    return stage.name().map("stage \"%s\""::formatted).orElseGet(() -> "stage " + stage.index());
  }
}
