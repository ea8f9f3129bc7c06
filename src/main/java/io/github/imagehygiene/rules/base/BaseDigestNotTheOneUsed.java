package io.github.imagehygiene.rules.base;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.stages.FinalState;
import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.provenance.OriginMatcher;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.subject.NotEvaluated;
import java.util.stream.Stream;

/** FROM pins a digest, and the image is built on another image. */
record BaseDigestNotTheOneUsed() implements ImageRule {

  static final RuleInfo INFO =
      RuleInfo.rule("base-digest-not-the-one-used")
          .levels(WARNING, ERROR, ERROR)
          .needs(Need.CONFIG, Need.BASE);

  private static final String LABEL = "org.opencontainers.image.base.digest";

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    return subject.dockerfile().stream()
        .flatMap(
            dockerfile ->
                dockerfile.base().flatMap(image -> image.digest()).stream()
                    .filter(digest -> !isOn(digest, subject))
                    .map(digest -> finding(dockerfile)));
  }

  private static boolean isOn(Digest digest, ImageSubject subject) {
    ImageConfig image = subject.image().config();
    if (digest.toString().equals(image.labels().get(LABEL))) {
      return true;
    }
    ImageConfig base =
        subject
            .base()
            .orElseThrow(() -> new NotEvaluated("the base image is not where the image is"))
            .config();
    if (!base.platform().equals(image.platform())) {
      throw new NotEvaluated("the base image is at hand for another platform only");
    }
    if (subject.ownLayers().size() == subject.layerCount()) {
      throw new NotEvaluated("the image was squashed together with its base");
    }
    return OriginMatcher.isBeneath(base, image);
  }

  private static Finding finding(DockerfileSubject dockerfile) {
    ImageUse from = dockerfile.state().flatMap(FinalState::base).orElseThrow();
    return Finding.of(
            INFO.id(),
            from.name().toString(),
            "the image's lowest layers are not those of this image, so another one was built on",
            Evidence.at(dockerfile.source(), from.stage(), from.span()))
        .instead("build again without --build-arg or --build-context that replace the base");
  }
}
