package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Expose;
import io.github.imagehygiene.dockerfile.refusals.PortSpec;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownValue;
import io.github.imagehygiene.text.Edit;
import java.util.List;
import java.util.stream.Stream;

/** A port that EXPOSE names, its variables known. */
record ExposedPort(Stage stage, Word word, PortSpec spec) {

  /** Those of every stage and trigger. */
  static Stream<ExposedPort> everywhere(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Expose.class)
        .flatMap(placed -> of(subject, placed));
  }

  /** Those that the target stage ends with, the base image's aside. */
  static Stream<ExposedPort> shipped(DockerfileSubject subject) {
    return subject.state().stream()
        .flatMap(state -> state.ports().stream())
        .flatMap(set -> set.value().known().stream().flatMap(t -> all(set.stage(), set.word(), t)));
  }

  /** The words of every stage and trigger whose value is unknown. */
  static Stream<Unevaluated> unknown(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Expose.class)
        .flatMap(
            placed ->
                placed.instruction().ports().stream()
                    .flatMap(word -> UnknownValue.of(subject, placed, word)));
  }

  /** Those of them that the target stage ends with. */
  static Stream<Unevaluated> unknownShipped(DockerfileSubject subject) {
    return subject.state().stream()
        .flatMap(state -> state.ports().stream())
        .flatMap(set -> UnknownValue.of(subject, set));
  }

  private static Stream<ExposedPort> of(DockerfileSubject subject, Placed<Expose> placed) {
    return placed.instruction().ports().stream()
        .flatMap(
            word ->
                subject.scopes().value(word, placed.instruction()).known().stream()
                    .flatMap(text -> all(placed.stage(), word, text)));
  }

  private static Stream<ExposedPort> all(Stage stage, Word word, String text) {
    return PortSpec.all(text).stream().map(spec -> new ExposedPort(stage, word, spec));
  }

  Evidence.InDockerfile place(DockerfileSubject subject) {
    return Evidence.at(subject.source(), stage, word.span());
  }

  /** What makes the word another, if it is written as it is meant. */
  List<Edit> replaced(String by) {
    return word.raw().toString().equals(spec.text())
        ? List.of(new Edit(word.span(), by))
        : List.of();
  }
}
