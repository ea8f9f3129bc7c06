package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.dockerfile.KeyValue;
import io.github.imagehygiene.dockerfile.Label;
import io.github.imagehygiene.dockerfile.Setting;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A label that the target stage ends with, as it is written.
 *
 * @param key with its variables replaced
 */
record LabelPair(String key, KeyValue pair, Setting<Label> set) {

  static Stream<LabelPair> shipped(DockerfileSubject subject) {
    return subject.state().stream()
        .flatMap(state -> state.labels().entrySet().stream())
        .flatMap(label -> of(label.getKey(), label.getValue()).stream());
  }

  private static Optional<LabelPair> of(String key, Setting<Label> set) {
    return set.by().pairs().stream()
        .filter(pair -> pair.value().filter(value -> value == set.word()).isPresent())
        .findFirst()
        .map(pair -> new LabelPair(key, pair, set));
  }

  Evidence.InDockerfile place(DockerfileSubject subject) {
    return Evidence.at(subject.source(), set.stage(), pair.key().span());
  }
}
