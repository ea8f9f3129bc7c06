package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.variables.ExpandedWords;
import io.github.imagehygiene.dockerfile.variables.VariableUse;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stage uses an ARG that is declared above the first FROM only, where it cannot see it. */
record ArgOutOfScope() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("arg-out-of-scope")
          .levels(Level.WARNING, Level.ERROR, Level.OFF)
          .peers("S6579", "UndefinedVar");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    Set<String> above =
        subject.dockerfile().preamble().stream()
            .filter(Arg.class::isInstance)
            .flatMap(arg -> ((Arg) arg).pairs().stream())
            .map(KeyValue::name)
            .collect(Collectors.toSet());
    return subject
        .dockerfile()
        .instructions(Instruction.class)
        .flatMap(
            placed ->
                Stream.concat(
                        expanded(subject, placed.instruction(), above),
                        run(subject, placed.instruction(), above))
                    .map(use -> finding(subject, placed, use)));
  }

  /** What Docker itself replaces. */
  private static Stream<VariableUse> expanded(
      DockerfileSubject subject, Instruction instruction, Set<String> above) {
    return ExpandedWords.of(instruction)
        .flatMap(word -> subject.scopes().undefined(word, instruction))
        .filter(use -> above.contains(use.name()) && !use.hasAlternative());
  }

  /** What the shell of a RUN replaces. */
  private static Stream<VariableUse> run(
      DockerfileSubject subject, Instruction instruction, Set<String> above) {
    return instruction instanceof Run run && !above.isEmpty()
        ? UnsetInScript.of(subject, run).filter(use -> above.contains(use.name()))
        : Stream.empty();
  }

  private static Finding finding(
      DockerfileSubject subject, Placed<Instruction> placed, VariableUse use) {
    return Finding.of(
            INFO.id(),
            use.name(),
            "\"%s\" is declared above the first FROM, which no stage sees, so it is empty"
                .formatted(use.name()),
            Evidence.at(subject.source(), placed.stage(), use.span()))
        .instead("ARG %s below the FROM of this stage".formatted(use.name()));
  }
}
