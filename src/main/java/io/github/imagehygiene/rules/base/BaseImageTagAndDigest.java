package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageUsed;
import io.github.imagehygiene.subject.UnknownImage;
import java.util.Optional;
import java.util.stream.Stream;

/** An image is named by tag and digest, of which only the digest counts. */
record BaseImageTagAndDigest() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("base-image-tag-and-digest")
          .levels(Level.OFF, Level.OFF, Level.OFF)
          .peers("S8431");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .imagesUsed()
        .filter(used -> used.reference().digest().isPresent())
        .flatMap(used -> used.reference().tag().map(tag -> finding(used, tag)).stream());
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return UnknownImage.in(subject).map(UnknownImage::place);
  }

  private static Finding finding(ImageUsed used, String tag) {
    var image = used.reference();
    return Finding.of(
            INFO.id(),
            image.repository(),
            "tag \"%s\" is not looked at, because a digest stands beside it".formatted(tag),
            used.place())
        .instead(
            new ImageReference(image.host(), image.path(), Optional.empty(), image.digest())
                .toString());
  }
}
