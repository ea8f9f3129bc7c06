package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.variables.PredefinedArgs;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.Nearest;
import io.github.imagehygiene.text.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The build passes an argument that no ARG of what it builds declares, so it has no effect. */
record BuildArgUndeclared() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("build-arg-undeclared").levels(Level.WARNING, Level.WARNING, Level.OFF);

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    Map<String, Span> declared = declared(subject);
    return subject.graph().target().flatMap(Stage::from).stream()
        .flatMap(
            target ->
                subject.build().args().keySet().stream()
                    .filter(name -> !declared.containsKey(name))
                    .filter(name -> !PredefinedArgs.contains(name))
                    .filter(name -> !subject.build().declaredElsewhere().contains(name))
                    .sorted()
                    .map(name -> finding(subject, target, name, declared)));
  }

  /** The ARGs above the first FROM and in the stages that the build runs, each where it stands. */
  private static Map<String, Span> declared(DockerfileSubject subject) {
    var declared = new LinkedHashMap<String, Span>();
    Stream<Instruction> stages =
        subject
            .dockerfile()
            .instructionsAndTriggers(Arg.class)
            .filter(arg -> subject.graph().reaches(arg.stage()))
            .map(Placed::instruction);
    Stream.concat(subject.dockerfile().preamble().stream(), stages)
        .filter(Arg.class::isInstance)
        .flatMap(arg -> ((Arg) arg).pairs().stream())
        .map(KeyValue::key)
        .forEach(key -> declared.putIfAbsent(key.toString(), key.span()));
    return declared;
  }

  /** It stands where a name like it is declared, else where the stage begins that is built. */
  private static Finding finding(
      DockerfileSubject subject, From target, String name, Map<String, Span> declared) {
    Optional<String> near = Nearest.to(name, declared.keySet().stream());
    return Finding.of(
            INFO.id(),
            name,
            "the build passes the build argument %s, which no ARG declares, so it has no effect%s"
                .formatted(name, near.map(n -> "; did you mean " + n + "?").orElse("")),
            Evidence.in(subject.dockerfile(), near.map(declared::get).orElse(target.keywordSpan())))
        .instead(
            near.map(n -> "pass the build argument " + n)
                .orElse("ARG %s in the stage that uses it, or do not pass it".formatted(name)));
  }
}
