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

/** A label that holds a URL does not. */
record LabelNotUrl(Map<String, LabelFormat> requiredLabels) implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("label-not-url")
          .levels(Level.WARNING, Level.WARNING, Level.OFF)
          .peers("DL3052")
          .settings(LabelFormat.REQUIRED)
          .imageTwin("image-label-format");

  LabelNotUrl(Settings settings) {
    this(settings.get(LabelFormat.REQUIRED));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return FormattedLabels.of(LabelFormat.URL, requiredLabels).wrong(subject, INFO.id());
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return FormattedLabels.of(LabelFormat.URL, requiredLabels).open(subject);
  }
}
