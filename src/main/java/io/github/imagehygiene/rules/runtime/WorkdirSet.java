package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Workdir;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownValue;
import java.util.stream.Stream;

/** A WORKDIR and the path it comes to, as written: not put together with those before. */
record WorkdirSet(Placed<Workdir> placed, String path) {

  /** Those of every stage and trigger whose variables are known. */
  static Stream<WorkdirSet> everywhere(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Workdir.class)
        .flatMap(
            placed ->
                subject
                    .scopes()
                    .value(placed.instruction().path(), placed.instruction())
                    .known()
                    .filter(path -> !path.isEmpty())
                    .map(path -> new WorkdirSet(placed, path))
                    .stream());
  }

  /** Those of every stage and trigger that are unknown. */
  static Stream<Unevaluated> unknown(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Workdir.class)
        .flatMap(placed -> UnknownValue.of(subject, placed, placed.instruction().path()));
  }

  Evidence.InDockerfile place(DockerfileSubject subject) {
    return Evidence.at(subject.source(), placed.stage(), placed.instruction().path().span());
  }
}
