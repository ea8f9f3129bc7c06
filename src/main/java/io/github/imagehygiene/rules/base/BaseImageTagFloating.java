package io.github.imagehygiene.rules.base;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownImage;
import java.util.stream.Stream;

/** An image is named by a tag that moves from release to release, such as {@code latest}. */
record BaseImageTagFloating(FloatingTags floating) implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("base-image-tag-floating")
          .levels(WARNING, ERROR, ERROR)
          .peers("DL3007", "DS-0001", "S6596", "CKV_DOCKER_7")
          .settings(FloatingTags.SETTING);

  BaseImageTagFloating(Settings settings) {
    this(new FloatingTags(settings.get(FloatingTags.SETTING)));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .imagesUsed()
        .filter(used -> floating.isMoving(used.reference()))
        .map(
            used ->
                Finding.of(
                        INFO.id(),
                        used.reference().repository(),
                        "tag \"%s\" of \"%s\" moves from release to release"
                            .formatted(used.reference().tag().orElse(""), used.reference()),
                        used.place())
                    .instead(used.reference().untagged() + ":<version>@sha256:<digest>"));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return UnknownImage.in(subject)
        .filter(image -> !image.hasDigest() && !image.isUntagged())
        .map(UnknownImage::place);
  }
}
