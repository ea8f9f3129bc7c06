package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.Map;
import java.util.stream.Stream;

/** A label of the image is not of its format: no URL, no date, no licence and so on. */
record ImageLabelFormat(Map<String, LabelFormat> requiredLabels) implements ImageRule {

  static final RuleInfo INFO =
      RuleInfo.rule("image-label-format")
          .levels(Level.WARNING, Level.WARNING, Level.OFF)
          .peers("DL3052", "DL3053", "DL3054", "DL3055", "DL3056", "DL3058")
          .needs(Need.CONFIG)
          .settings(LabelFormat.REQUIRED);

  ImageLabelFormat(Settings settings) {
    this(settings.get(LabelFormat.REQUIRED));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    var formats = LabelFormat.formats(requiredLabels);
    return subject.image().config().labels().entrySet().stream()
        .filter(label -> !label.getValue().isBlank() && formats.containsKey(label.getKey()))
        .filter(label -> !formats.get(label.getKey()).accepts(label.getValue()))
        .map(
            label ->
                finding(subject, label.getKey(), label.getValue(), formats.get(label.getKey())));
  }

  private static Finding finding(
      ImageSubject subject, String key, String value, LabelFormat format) {
    return Finding.of(
            INFO.id(),
            key,
            "the image's " + FormattedLabels.message(key, value, format),
            new Evidence.InConfig("Config.Labels", key + "=" + value))
        .and(FormattedLabels.place(subject, key, value))
        .instead(format.meaning());
  }
}
