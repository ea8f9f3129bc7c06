package io.github.imagehygiene.rules.base;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownImage;
import io.github.imagehygiene.text.Glob;
import java.util.List;
import java.util.stream.Stream;

/** An image is named without tag and digest, so each build may get another one. */
record BaseImageTagMissing(List<String> ignoreImages) implements DockerfileRule {

  private static final Setting<List<String>> IGNORED =
      Setting.of(
          "ignoreImages",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "images that need no tag, as globs on the full name (docker.io/library/debian)");

  static final RuleInfo INFO =
      RuleInfo.rule("base-image-tag-missing")
          .levels(WARNING, ERROR, ERROR)
          .peers("DL3006", "DS-0001", "S6596", "CKV_DOCKER_7")
          .yieldsTo("copy-from-unknown-stage")
          .settings(IGNORED);

  BaseImageTagMissing(Settings settings) {
    this(settings.get(IGNORED));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    var frontend =
        subject
            .imagesUsed()
            .filter(used -> used.use().isEmpty() && isOpen(used.reference()))
            .map(
                used ->
                    finding(
                        used.reference().toString(), used.reference().repository(), used.place()));
    var named =
        subject
            .graph()
            .uses()
            .filter(ImageUse::isUntagged)
            .filter(use -> use.target().asImage().filter(this::isIgnored).isEmpty())
            .map(use -> finding(subject, use));
    return Stream.concat(frontend, named);
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return UnknownImage.in(subject)
        .filter(image -> !image.hasTagOrDigest() && !image.isUntagged())
        .map(UnknownImage::place);
  }

  private boolean isIgnored(ImageReference reference) {
    return ignoreImages.stream().anyMatch(g -> Glob.text(g).matches(reference.repository()));
  }

  /** Whether neither tag nor digest is written, and one is to be. */
  private boolean isOpen(ImageReference reference) {
    return reference.tag().isEmpty() && reference.digest().isEmpty() && !isIgnored(reference);
  }

  private static Finding finding(DockerfileSubject subject, ImageUse use) {
    var image = use.target().asImage();
    String name = image.map(ImageReference::toString).orElse(use.name().toString());
    var place = Evidence.at(subject.source(), use.stage(), use.span());
    return finding(name, image.map(ImageReference::repository).orElse(name), place);
  }

  private static Finding finding(String name, String key, Evidence place) {
    return Finding.of(
            INFO.id(),
            key,
            "\"%s\" has no tag, so each build may get another image".formatted(name),
            place)
        .instead(name + ":<version>@sha256:<digest>");
  }
}
