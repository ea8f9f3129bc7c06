package io.github.imagehygiene.rules.base;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

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

/** An image is named without digest, so its tag may be moved to other content. */
record BaseImageDigestMissing(List<String> trustedMovable) implements DockerfileRule {

  private static final Setting<List<String>> TRUSTED =
      Setting.of(
          "trustedMovable",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "images whose tags may move, such as your own, as globs on the full name");

  static final RuleInfo INFO =
      RuleInfo.rule("base-image-digest-missing")
          .levels(OFF, WARNING, OFF)
          .peers("S7023")
          .settings(TRUSTED)
          .yieldsTo("base-image-tag-missing", "base-image-tag-floating");

  BaseImageDigestMissing(Settings settings) {
    this(settings.get(TRUSTED));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .imagesUsed()
        .filter(used -> used.reference().digest().isEmpty() && !isTrusted(used.reference()))
        .map(
            used ->
                Finding.of(
                        INFO.id(),
                        used.reference().repository(),
                        "\"%s\" has no digest, so its tag may come to mean another image"
                            .formatted(used.reference()),
                        used.place())
                    .instead(used.reference() + "@sha256:<digest>"));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return UnknownImage.in(subject).filter(image -> !image.hasDigest()).map(UnknownImage::place);
  }

  private boolean isTrusted(ImageReference reference) {
    return trustedMovable.stream().anyMatch(g -> Glob.text(g).matches(reference.repository()));
  }
}
