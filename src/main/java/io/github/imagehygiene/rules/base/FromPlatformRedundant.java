package io.github.imagehygiene.rules.base;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.Edit;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.stream.Stream;

/** FROM asks for the platform that it gets anyway. */
record FromPlatformRedundant() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("from-platform-redundant")
          .levels(Level.INFO, WARNING, OFF)
          .peers("DL3065", "RedundantTargetPlatform");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructions(From.class)
        .flatMap(
            placed ->
                placed.instruction().flag("platform").stream()
                    .filter(FromPlatformRedundant::isTargetPlatform)
                    .map(flag -> finding(subject, placed, flag)));
  }

  private static boolean isTargetPlatform(Flag flag) {
    String value = flag.value().map(w -> w.raw().toString()).orElse("");
    return value.equals("$TARGETPLATFORM") || value.equals("${TARGETPLATFORM}");
  }

  private static Finding finding(DockerfileSubject subject, Placed<From> placed, Flag flag) {
    var image = placed.instruction().image().span();
    var rest = new Span(flag.span().end(), Math.max(flag.span().end(), image.start()));
    boolean alone = subject.source().slice(rest).isBlank();
    var edit = new Edit(flag.span().to(Span.at(rest.end())), "");
    return Finding.of(
            INFO.id(),
            placed.instruction().image().toString(),
            "\"%s\" is what FROM takes anyway".formatted(subject.source().slice(flag.span())),
            Evidence.at(subject.source(), placed.stage(), flag.span()))
        .fix(new Fix("leave it out", alone ? List.of(edit) : List.of(), alone));
  }
}
