package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The image lacks a label that the policy requires, or has it empty. */
record ImageLabelMissing(Map<String, LabelFormat> requiredLabels) implements ImageRule {

  static final RuleInfo INFO =
      RuleInfo.rule("image-label-missing")
          .levels(Level.OFF, Level.WARNING, Level.OFF)
          .peers("DL3049", "S7028")
          .needs(Need.CONFIG)
          .settings(LabelFormat.REQUIRED);

  ImageLabelMissing(Settings settings) {
    this(settings.get(LabelFormat.REQUIRED));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    var labels = subject.image().config().labels();
    return requiredLabels.keySet().stream()
        .filter(label -> labels.getOrDefault(label, "").isBlank())
        .map(label -> finding(subject, label, labels.containsKey(label)));
  }

  private static Finding finding(ImageSubject subject, String label, boolean empty) {
    return Finding.of(
            INFO.id(),
            label,
            empty
                ? "the image's required label %s is empty".formatted(label)
                : "the image has no label %s, which is required".formatted(label))
        .and(
            empty
                ? FormattedLabels.place(
                    subject, label, subject.image().config().labels().get(label))
                : List.of())
        .instead(
            "LABEL %s=\"<value>\" in the Dockerfile, or --label of the build".formatted(label));
  }
}
