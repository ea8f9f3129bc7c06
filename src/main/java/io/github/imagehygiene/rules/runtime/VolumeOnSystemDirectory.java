package io.github.imagehygiene.rules.runtime;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Volume;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownValue;
import java.util.stream.Stream;

/** A VOLUME covers a directory that belongs to the system, such as /proc or /etc. */
record VolumeOnSystemDirectory(SystemVolumes system) implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("volume-on-system-directory")
          .levels(WARNING, ERROR, OFF)
          .peers("DKL-DI-0002")
          .settings(SystemVolumes.SETTING)
          .imageTwin("volume-on-sensitive-directory");

  VolumeOnSystemDirectory(Settings settings) {
    this(SystemVolumes.of(settings));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Volume.class)
        .flatMap(placed -> findings(subject, placed));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Volume.class)
        .flatMap(
            placed ->
                placed.instruction().paths().stream()
                    .flatMap(word -> UnknownValue.of(subject, placed, word)));
  }

  private Stream<Finding> findings(DockerfileSubject subject, Placed<Volume> placed) {
    return placed.instruction().paths().stream()
        .flatMap(
            word ->
                subject.scopes().value(word, placed.instruction()).known().stream()
                    .filter(system::hold)
                    .map(path -> finding(subject, placed, word, path)));
  }

  private static Finding finding(
      DockerfileSubject subject, Placed<Volume> placed, Word word, String path) {
    return Finding.of(
            INFO.id(),
            SystemVolumes.key(path),
            "a volume at \"%s\" covers what belongs to the system".formatted(path),
            Evidence.at(subject.source(), placed.stage(), word.span()))
        .instead("VOLUME /var/lib/<program>, or a mount that is named when it is started");
  }
}
