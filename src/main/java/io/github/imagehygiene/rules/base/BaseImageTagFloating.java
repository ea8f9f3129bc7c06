package io.github.imagehygiene.rules.base;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An image is named by a tag that moves from release to release, such as {@code latest}. */
record BaseImageTagFloating(List<String> floatingTags) implements DockerfileRule {

  private static final Setting<List<String>> FLOATING =
      Setting.of(
              "floatingTags",
              SettingType.listOf(SettingType.text()),
              List.of("latest"),
              "tags that say nothing of a version")
          .in(
              Preset.STRICT,
              List.of(
                  "latest",
                  "edge",
                  "nightly",
                  "rolling",
                  "stable",
                  "current",
                  "lts",
                  "mainline",
                  "snapshot",
                  "master",
                  "main"));

  static final RuleInfo INFO =
      RuleInfo.rule("base-image-tag-floating")
          .levels(WARNING, ERROR, ERROR)
          .peers("DL3007", "DS-0001", "S6596", "CKV_DOCKER_7")
          .settings(FLOATING);

  BaseImageTagFloating(Settings settings) {
    this(settings.get(FLOATING));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .imagesUsed()
        .filter(used -> isFloating(used.reference()))
        .map(
            used ->
                Finding.of(
                        INFO.id(),
                        used.reference().repository(),
                        "tag \"%s\" of \"%s\" moves from release to release"
                            .formatted(used.reference().tag().orElse(""), used.reference()),
                        Evidence.at(subject.source(), used.use().stage(), used.use().span()))
                    .instead(untagged(used.reference()) + ":<version>@sha256:<digest>"));
  }

  private boolean isFloating(ImageReference reference) {
    return reference.digest().isEmpty()
        && reference.tag().filter(floatingTags::contains).isPresent();
  }

  private static ImageReference untagged(ImageReference reference) {
    return new ImageReference(
        reference.host(), reference.path(), Optional.empty(), Optional.empty());
  }
}
