package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Label;
import io.github.imagehygiene.dockerfile.stages.Setting;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownValue;
import java.util.IdentityHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A label that the target stage ends with, as it is written.
 *
 * @param key with its variables replaced
 */
record LabelPair(String key, KeyValue pair, Setting<Label> set) {

  static Stream<LabelPair> shipped(DockerfileSubject subject) {
    var written = new IdentityHashMap<Word, KeyValue>();
    subject
        .dockerfile()
        .instructionsAndTriggers(Label.class)
        .flatMap(placed -> placed.instruction().pairs().stream())
        .forEach(pair -> pair.value().ifPresent(value -> written.put(value, pair)));
    return subject.state().stream()
        .flatMap(state -> state.labels().entrySet().stream())
        .filter(label -> written.containsKey(label.getValue().word()))
        .map(
            label ->
                new LabelPair(
                    label.getKey(), written.get(label.getValue().word()), label.getValue()));
  }

  /** The keys of some stages, of their triggers too, whose value is unknown. */
  static Stream<Unevaluated> unknownKeys(DockerfileSubject subject, Predicate<Stage> stages) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Label.class)
        .filter(placed -> stages.test(placed.stage()))
        .flatMap(
            placed ->
                placed.instruction().pairs().stream()
                    .flatMap(pair -> UnknownValue.of(subject, placed, pair.key())));
  }

  Evidence.InDockerfile place(DockerfileSubject subject) {
    return Evidence.at(subject.source(), set.stage(), pair.key().span());
  }
}
