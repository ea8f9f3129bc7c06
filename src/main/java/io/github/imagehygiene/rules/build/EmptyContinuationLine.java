package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.Edit;
import io.github.imagehygiene.text.Span;
import java.util.stream.Stream;

/** A blank line stands inside a continued instruction. */
record EmptyContinuationLine() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("empty-continuation-line")
          .levels(Level.WARNING, Level.ERROR, Level.OFF)
          .peers("NoEmptyContinuation");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    var file = subject.dockerfile();
    return Stream.concat(file.preamble().stream(), file.stages().stream().flatMap(Stage::all))
        .filter(i -> !i.statement().emptyLines().isEmpty())
        .map(i -> finding(file, i));
  }

  private static Finding finding(Dockerfile file, Instruction instruction) {
    var lines = instruction.statement().emptyLines();
    return Finding.of(
            INFO.id(),
            instruction.keyword().name(),
            "%s goes on below a blank line".formatted(instruction.keyword()),
            Evidence.in(file, lines.get(0)))
        .fix(
            new Fix(
                "delete the blank line",
                lines.stream().map(line -> new Edit(whole(file, line), "")).toList(),
                true));
  }

  /** The line with its line break. */
  private static Span whole(Dockerfile file, Span line) {
    int feed = file.source().content().indexOf('\n', line.end());
    return new Span(line.start(), feed < 0 ? file.source().length() : feed + 1);
  }
}
