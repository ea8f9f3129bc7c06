package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownValue;
import java.util.Map;
import java.util.stream.Stream;

/** A label that is required, or that the OCI specification defines, has no value. */
record LabelEmpty(Map<String, LabelFormat> requiredLabels) implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("label-empty")
          .levels(Level.WARNING, Level.WARNING, Level.OFF)
          .peers("DL3051")
          .settings(LabelFormat.REQUIRED);

  private static final String OCI = "org.opencontainers.image.";

  LabelEmpty(Settings settings) {
    this(settings.get(LabelFormat.REQUIRED));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return LabelPair.shipped(subject)
        .filter(label -> requiredLabels.containsKey(label.key()) || label.key().startsWith(OCI))
        .filter(LabelEmpty::isEmpty)
        .map(
            label ->
                Finding.of(
                        INFO.id(),
                        label.key(),
                        "label %s has no value".formatted(label.key()),
                        label.place(subject))
                    .instead("LABEL %s=\"<value>\"".formatted(label.key())));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return LabelPair.shipped(subject)
        .filter(label -> requiredLabels.containsKey(label.key()) || label.key().startsWith(OCI))
        .flatMap(label -> UnknownValue.of(subject, label.set()));
  }

  /** Empty as written: a variable may be filled by the build. */
  private static boolean isEmpty(LabelPair label) {
    return label.set().word().toString().isBlank();
  }
}
