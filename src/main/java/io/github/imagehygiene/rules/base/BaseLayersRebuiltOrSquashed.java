package io.github.imagehygiene.rules.base;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.stages.FinalState;
import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.provenance.Alignment;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The image has no layer of its base: it was squashed, or exported and imported. */
record BaseLayersRebuiltOrSquashed() implements ImageRule {

  static final RuleInfo INFO =
      RuleInfo.rule("base-layers-rebuilt-or-squashed")
          .levels(WARNING, WARNING, OFF)
          .needs(Need.CONFIG, Need.BASE);

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    var alignment = subject.alignment();
    boolean lost =
        alignment.verdict() == Alignment.Verdict.FLATTENED
            || alignment.firstOwn().equals(OptionalInt.of(0));
    return subject.dockerfile().stream()
        .filter(dockerfile -> lost && subject.layerCount() > 0)
        .filter(dockerfile -> dockerfile.base().isPresent())
        .map(dockerfile -> finding(dockerfile, dockerfile.base().get().toString()));
  }

  private static Finding finding(DockerfileSubject dockerfile, String base) {
    ImageUse from = dockerfile.state().flatMap(FinalState::base).orElseThrow();
    return Finding.of(
            INFO.id(),
            base,
            "the image has no layer of \"%s\", which it is built on".formatted(base),
            Evidence.at(dockerfile.source(), from.stage(), from.span()))
        .instead("build without --squash-all, and do not export and import the image");
  }
}
