package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.Map;
import java.util.stream.Stream;

/** A label that the policy requires is set by no LABEL that counts for the image. */
record RequiredLabelMissing(Map<String, LabelFormat> requiredLabels) implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("required-label-missing")
          .levels(Level.OFF, Level.INFO, Level.OFF)
          .peers("DL3049", "S7028")
          .settings(LabelFormat.REQUIRED)
          .imageTwin("image-label-missing");

  RequiredLabelMissing(Settings settings) {
    this(settings.get(LabelFormat.REQUIRED));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.state().filter(state -> unknownKeys(subject).findAny().isEmpty()).stream()
        .flatMap(
            state ->
                requiredLabels.keySet().stream()
                    .filter(label -> !state.labels().containsKey(label))
                    .flatMap(label -> target(subject).map(base -> finding(subject, base, label))));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return subject.state().stream()
        .filter(state -> !state.labels().keySet().containsAll(requiredLabels.keySet()))
        .flatMap(state -> unknownKeys(subject));
  }

  /** Keys that may be any. */
  private static Stream<Unevaluated> unknownKeys(DockerfileSubject subject) {
    return LabelPair.unknownKeys(subject, subject.graph()::ships);
  }

  private static Stream<ImageUse> target(DockerfileSubject subject) {
    return subject.graph().target().flatMap(subject.graph()::base).stream();
  }

  private static Finding finding(DockerfileSubject subject, ImageUse base, String label) {
    return Finding.of(
            INFO.id(),
            label,
            "the required label %s is not set".formatted(label),
            Evidence.at(subject.source(), base.stage(), base.span()))
        .instead("LABEL %s=\"<value>\"".formatted(label));
  }
}
