package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.From;
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
import java.util.Optional;
import java.util.stream.Stream;

/** FROM and AS are not in the same letter case. */
record FromAsCaseMismatch() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("from-as-case-mismatch")
          .levels(Level.INFO, Level.WARNING, Level.OFF)
          .peers("FromAsCasing", "S6476");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructions(From.class)
        .flatMap(
            placed -> placed.instruction().as().stream().flatMap(as -> check(subject, placed, as)));
  }

  private static Stream<Finding> check(DockerfileSubject subject, Placed<From> placed, Span as) {
    String from = placed.instruction().statement().written().toString();
    String written = subject.source().slice(as);
    Optional<String> wanted = LetterCase.of(from).map(c -> c.apply("as"));
    return wanted
        .filter(right -> !right.equals(written))
        .map(
            right ->
                Finding.of(
                        INFO.id(),
                        placed.stage().label(),
                        "\"%s\" is not in the letter case of \"%s\"".formatted(written, from),
                        Evidence.at(subject.source(), placed.stage(), as))
                    .fix(new Fix(right, List.of(new Edit(as, right)), true)))
        .stream();
  }
}
