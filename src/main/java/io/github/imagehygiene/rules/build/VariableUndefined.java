package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.variables.ExpandedWords;
import io.github.imagehygiene.dockerfile.variables.PredefinedArgs;
import io.github.imagehygiene.dockerfile.variables.VariableUse;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.Nearest;
import java.util.stream.Stream;

/** An instruction uses a variable that nothing sets, so it is empty. */
record VariableUndefined() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("variable-undefined")
          .levels(Level.WARNING, Level.ERROR, Level.OFF)
          .peers("UndefinedVar")
          .yieldsTo("env-self-reference", "arg-out-of-scope");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructions(Instruction.class)
        .flatMap(
            placed ->
                ExpandedWords.of(placed.instruction())
                    .flatMap(word -> subject.scopes().undefined(word, placed.instruction()))
                    .filter(use -> !use.hasAlternative())
                    .map(use -> finding(subject, placed, use)));
  }

  private static Finding finding(
      DockerfileSubject subject, Placed<Instruction> placed, VariableUse use) {
    var others =
        subject.scopes().names(placed.instruction()).filter(name -> !name.equals(use.name()));
    boolean proxy = PredefinedArgs.PROXY.contains(use.name());
    var near = Nearest.to(use.name(), others).filter(n -> !proxy);
    return Finding.of(
            INFO.id(),
            use.name(),
            proxy
                ? "\"%s\" is predefined for RUN only, so it is empty here".formatted(use.name())
                : "\"%s\" is set by nothing above, so it is empty%s"
                    .formatted(use.name(), near.map(n -> "; did you mean " + n + "?").orElse("")),
            Evidence.at(subject.source(), placed.stage(), use.span()))
        .instead("ARG %s or ENV %1$s=… above, in this stage".formatted(use.name()));
  }
}
