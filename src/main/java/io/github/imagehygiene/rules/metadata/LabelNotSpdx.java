package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.Map;
import java.util.stream.Stream;

/** A label that holds a licence is no SPDX expression. */
record LabelNotSpdx(Map<String, LabelFormat> requiredLabels) implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("label-not-spdx")
          .levels(Level.WARNING, Level.WARNING, Level.OFF)
          .peers("DL3054")
          .settings(LabelFormat.REQUIRED)
          .imageTwin("image-label-format");

  LabelNotSpdx(Settings settings) {
    this(settings.get(LabelFormat.REQUIRED));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return FormattedLabels.of(LabelFormat.SPDX, requiredLabels).wrong(subject, INFO.id());
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return FormattedLabels.of(LabelFormat.SPDX, requiredLabels).open(subject);
  }
}
