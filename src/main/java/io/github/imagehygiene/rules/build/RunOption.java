package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownValue;
import java.util.stream.Stream;

/** An option of a RUN that gives it more rights than others have. */
record RunOption(Placed<Run> run, Flag flag) {

  /** Those of a name and a value, in triggers too. */
  static Stream<RunOption> of(DockerfileSubject subject, String name, String value) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Run.class)
        .flatMap(run -> run.instruction().flag(name).map(flag -> new RunOption(run, flag)).stream())
        .filter(option -> option.has(subject, value));
  }

  /** The values of an option that are unknown, in triggers too. */
  static Stream<Unevaluated> unknown(DockerfileSubject subject, String name) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Run.class)
        .flatMap(
            run ->
                run.instruction().flag(name).flatMap(Flag::value).stream()
                    .flatMap(value -> UnknownValue.of(subject, run, value)));
  }

  private boolean has(DockerfileSubject subject, String value) {
    return flag.value()
        .filter(word -> subject.scopes().value(word, run.instruction()).is(value))
        .isPresent();
  }

  Finding finding(DockerfileSubject subject, RuleId rule, String message) {
    return Finding.of(
            rule, flag.name(), message, Evidence.at(subject.source(), run.stage(), flag.span()))
        .instead("RUN without the option");
  }
}
