package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.Edit;
import java.util.List;
import java.util.stream.Stream;

/** Instructions that a later one of their kind in the same stage makes void. */
final class Repeated {

  private Repeated() {}

  static Stream<Finding> findings(
      DockerfileSubject subject, RuleId rule, Class<? extends Instruction> kind) {
    return subject.dockerfile().stages().stream()
        .flatMap(stage -> dead(stage, kind))
        .map(dead -> finding(subject, rule, dead));
  }

  private static Stream<Placed<Instruction>> dead(Stage stage, Class<? extends Instruction> kind) {
    List<Instruction> all = stage.instructions().stream().filter(kind::isInstance).toList();
    return all.stream()
        .limit(Math.max(0, all.size() - 1))
        .map(i -> new Placed<>(stage, i, java.util.Optional.empty()));
  }

  private static Finding finding(DockerfileSubject subject, RuleId rule, Placed<Instruction> dead) {
    Instruction instruction = dead.instruction();
    String name = instruction.keyword().name();
    return Finding.of(
            rule,
            name,
            "this %s counts for nothing: another one follows in its stage".formatted(name),
            Evidence.at(subject.source(), dead.stage(), instruction.span()))
        .fix(new Fix("only the last " + name, List.of(new Edit(instruction.span(), "")), true));
  }
}
