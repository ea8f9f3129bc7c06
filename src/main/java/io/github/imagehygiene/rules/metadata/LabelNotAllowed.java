package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.Glob;
import java.util.List;
import java.util.stream.Stream;

/** A label is none of those that there may be. */
record LabelNotAllowed(List<String> allowedLabels) implements DockerfileRule {

  private static final Setting<List<String>> ALLOWED =
      Setting.of(
          "allowedLabels",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "labels that there may be, as globs (org.opencontainers.image.*); none listed: any");

  static final RuleInfo INFO =
      RuleInfo.rule("label-not-allowed")
          .levels(Level.OFF, Level.WARNING, Level.OFF)
          .peers("DL3050")
          .settings(ALLOWED);

  LabelNotAllowed(Settings settings) {
    this(settings.get(ALLOWED));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    var globs = allowedLabels.stream().map(Glob::text).toList();
    return globs.isEmpty()
        ? Stream.empty()
        : LabelPair.shipped(subject)
            .filter(label -> globs.stream().noneMatch(glob -> glob.matches(label.key())))
            .map(
                label ->
                    Finding.of(
                            INFO.id(),
                            label.key(),
                            "label %s is none of those allowed: %s"
                                .formatted(label.key(), String.join(", ", allowedLabels)),
                            label.place(subject))
                        .instead("one of them, or a further entry of allowedLabels"));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return allowedLabels.isEmpty()
        ? Stream.empty()
        : LabelPair.unknownKeys(subject, subject.graph()::ships);
  }
}
