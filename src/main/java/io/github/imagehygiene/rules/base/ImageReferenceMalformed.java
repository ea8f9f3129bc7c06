package io.github.imagehygiene.rules.base;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.dockerfile.stages.ImageTarget;
import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownImage;
import java.util.Locale;
import java.util.stream.Stream;

/** What should name an image is no image reference. */
record ImageReferenceMalformed() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("image-reference-malformed")
          .levels(ERROR, ERROR, OFF)
          .peers("InvalidDefaultArgInFrom");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .graph()
        .uses()
        .filter(use -> use.target() instanceof ImageTarget.Invalid)
        .flatMap(
            use ->
                use.value().known().stream()
                    .filter(ImageReferenceMalformed::isMalformed)
                    .map(name -> finding(subject, use, name)));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return UnknownImage.in(subject).map(UnknownImage::place);
  }

  private static boolean isMalformed(String name) {
    boolean number = name.matches("[-+]?\\d+");
    return !name.isEmpty() && !number && ImageReference.parse(name).isEmpty();
  }

  private static Finding finding(DockerfileSubject subject, ImageUse use, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    var finding =
        Finding.of(
            INFO.id(),
            name,
            "\"%s\" is no image reference%s"
                .formatted(name, isMalformed(lower) ? "" : ": it must be in lower case"),
            Evidence.at(subject.source(), use.stage(), use.span()));
    return finding.instead(
        isMalformed(lower) ? "[host[:port]/]path[:tag][@sha256:<64 hexadecimal digits>]" : lower);
  }
}
