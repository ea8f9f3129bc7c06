package io.github.imagehygiene.rules.base;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageUsed;
import io.github.imagehygiene.subject.UnknownImage;
import java.util.stream.Stream;

/** An image is denied, or is none of those that are allowed. */
record BaseImageNotApproved(BasePatterns allowed, BasePatterns denied) implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("base-image-not-approved")
          .levels(OFF, ERROR, WARNING)
          .peers("DL3026")
          .settings(BasePatterns.ALLOWED, BasePatterns.DENIED)
          .yieldsTo("base-image-registry-not-allowed");

  BaseImageNotApproved(Settings settings) {
    this(
        new BasePatterns(settings.get(BasePatterns.ALLOWED)),
        new BasePatterns(settings.get(BasePatterns.DENIED)));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .imagesUsed()
        .filter(used -> denied.match(used.reference()) || isLeftOut(used.reference()))
        .map(used -> finding(used));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return UnknownImage.in(subject)
        .filter(image -> mayBeLeftOut(image) || denied.mayMatch(image.knownPrefix()))
        .map(UnknownImage::place);
  }

  private boolean mayBeLeftOut(UnknownImage image) {
    return !allowed.isEmpty() && image.reference().filter(allowed::match).isEmpty();
  }

  private boolean isLeftOut(ImageReference image) {
    return !allowed.isEmpty() && !allowed.match(image);
  }

  private Finding finding(ImageUsed used) {
    String image = used.reference().normalised();
    var finding =
        Finding.of(
            INFO.id(),
            used.reference().repository(),
            denied.match(used.reference())
                ? "\"%s\" is denied".formatted(image)
                : "\"%s\" is none of the images that are allowed".formatted(image),
            used.place());
    return allowed.isEmpty()
        ? finding
        : finding.instead("an image that matches " + String.join(", ", allowed.globs()));
  }
}
