package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.provenance.Alignment;
import io.github.imagehygiene.provenance.LayerOrigin;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.subject.NotEvaluated;
import java.util.ArrayList;
import java.util.stream.Stream;

/** The image's history is not what a build of the Dockerfile writes. */
record ImageNotFromThisDockerfile() implements ImageRule {

  static final RuleInfo INFO =
      RuleInfo.rule("image-not-from-this-dockerfile")
          .levels(WARNING, ERROR, OFF)
          .needs(Need.CONFIG, Need.BASE);

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    var alignment = subject.alignment();
    if (subject.dockerfile().isEmpty()) {
      return Stream.empty();
    }
    if (alignment.verdict() == Alignment.Verdict.UNTOLD) {
      throw new NotEvaluated(alignment.why().orElse("the image has no history"));
    }
    return alignment.difference().stream()
        .filter(difference -> alignment.verdict() == Alignment.Verdict.DIFFERENT)
        .filter(difference -> subject.otherStages().isEmpty())
        .map(difference -> finding(subject, subject.dockerfile().get(), difference));
  }

  private static Finding finding(
      ImageSubject subject, DockerfileSubject dockerfile, Alignment.Difference difference) {
    var evidence = new ArrayList<Evidence>();
    difference.step().ifPresent(step -> evidence.add(place(dockerfile, step)));
    difference
        .entryIn(subject.image().config())
        .ifPresent(
            text -> evidence.add(new Evidence.InHistory(difference.entry().getAsInt(), text)));
    return Finding.of(INFO.id(), "", message(difference), evidence.toArray(Evidence[]::new))
        .instead("build the image again, or name the Dockerfile and the target it is built from");
  }

  private static Evidence place(DockerfileSubject dockerfile, LayerOrigin.Step step) {
    return Evidence.at(dockerfile.source(), step.stage(), step.instruction().span());
  }

  private static String message(Alignment.Difference difference) {
    if (difference.step().isEmpty()) {
      return "the image has layers that this Dockerfile, which builds on scratch, does not make";
    }
    String keyword = difference.step().get().instruction().keyword().name();
    return difference.entry().isPresent()
        ? "the image has something else in its history where this %s should be".formatted(keyword)
        : "the image's history ends before it comes to this " + keyword;
  }
}
