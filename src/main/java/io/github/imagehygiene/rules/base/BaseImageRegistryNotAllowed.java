package io.github.imagehygiene.rules.base;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageUsed;
import io.github.imagehygiene.subject.UnknownImage;
import java.util.stream.Stream;

/** An image comes from a registry that is not allowed. */
record BaseImageRegistryNotAllowed(BasePatterns allowed) implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("base-image-registry-not-allowed")
          .levels(OFF, ERROR, WARNING)
          .peers("DL3026")
          .settings(BasePatterns.ALLOWED);

  BaseImageRegistryNotAllowed(Settings settings) {
    this(new BasePatterns(settings.get(BasePatterns.ALLOWED)));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .imagesUsed()
        .filter(used -> !allowed.isEmpty() && !allowed.matchRegistry(used.reference()))
        .map(used -> finding(used));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return allowed.isEmpty()
        ? Stream.empty()
        : UnknownImage.in(subject)
            .filter(image -> image.reference().filter(allowed::matchRegistry).isEmpty())
            .map(UnknownImage::place);
  }

  private Finding finding(ImageUsed used) {
    return Finding.of(
            INFO.id(),
            used.reference().repository(),
            "\"%s\" comes from %s, which is not allowed"
                .formatted(used.reference(), used.reference().registry()),
            used.place())
        .instead("an image that matches " + String.join(", ", allowed.globs()));
  }
}
