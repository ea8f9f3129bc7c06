package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.variables.VariableUse;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.stream.Stream;

/** An ENV uses a variable that it sets itself, and gets the value from before. */
record EnvSelfReference() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("env-self-reference")
          .levels(Level.WARNING, Level.ERROR, Level.OFF)
          .peers("DL3044", "UndefinedVar");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Env.class)
        .flatMap(placed -> check(subject, placed));
  }

  private static Stream<Finding> check(DockerfileSubject subject, Placed<Env> placed) {
    var set = new HashSet<String>();
    var found = new ArrayList<Finding>();
    for (KeyValue pair : placed.instruction().pairs()) {
      pair.value().stream()
          .flatMap(word -> subject.scopes().variables(word, placed.instruction()))
          .filter(use -> set.contains(use.name()))
          .filter(use -> !subject.scopes().isDeclared(use.name(), placed.instruction()))
          .forEach(use -> found.add(finding(subject, placed, use)));
      set.add(pair.name());
    }
    return found.stream();
  }

  private static Finding finding(DockerfileSubject subject, Placed<Env> placed, VariableUse use) {
    return Finding.of(
            INFO.id(),
            use.name(),
            "\"%s\" is not yet what this ENV sets it to".formatted(use.name()),
            Evidence.at(subject.source(), placed.stage(), use.span()))
        .instead("an ENV of its own, below, for what uses " + use.name());
  }
}
