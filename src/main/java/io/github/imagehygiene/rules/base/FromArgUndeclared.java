package io.github.imagehygiene.rules.base;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.variables.PredefinedArgs;
import io.github.imagehygiene.dockerfile.variables.VariableUse;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.Nearest;
import java.util.Optional;
import java.util.stream.Stream;

/** FROM uses a variable that no ARG above the first FROM declares. */
record FromArgUndeclared() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("from-arg-undeclared").levels(WARNING, ERROR, OFF).peers("UndefinedArgInFrom");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructions(From.class)
        .flatMap(
            placed ->
                Stream.concat(
                        Stream.of(placed.instruction().image()),
                        placed.instruction().flag("platform").flatMap(Flag::value).stream())
                    .flatMap(word -> subject.scopes().undefined(word, placed.instruction()))
                    .map(use -> finding(subject, placed, use)));
  }

  private static Finding finding(
      DockerfileSubject subject, Placed<From> placed, VariableUse variable) {
    var declared = subject.scopes().names(placed.instruction()).filter(n -> !n.equals("PATH"));
    Optional<String> near =
        Nearest.to(
            variable.name(), Stream.concat(declared, PredefinedArgs.PLATFORM.stream()).distinct());
    return Finding.of(
            INFO.id(),
            variable.name(),
            "\"%s\" is declared by no ARG above the first FROM%s"
                .formatted(variable.name(), near.map(n -> "; did you mean " + n + "?").orElse("")),
            Evidence.at(subject.source(), placed.stage(), variable.span()))
        .instead("ARG %s=<default> above the first FROM".formatted(variable.name()));
  }
}
