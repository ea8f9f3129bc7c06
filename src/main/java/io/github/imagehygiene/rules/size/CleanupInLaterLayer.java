package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Run;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.LateDeletion;
import java.util.LinkedHashMap;
import java.util.stream.Stream;

/** A RUN deletes what an earlier instruction left in its own layer, which frees nothing. */
record CleanupInLaterLayer() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("cleanup-in-later-layer")
          .levels(WARNING, ERROR, OFF)
          .imageTwin("bytes-dead-by-later-instruction");

  private static final int QUOTED = 60;

  /** Where the two instructions begin. */
  private record Pair(int writer, int deleter) {}

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    var findings = new LinkedHashMap<Pair, Finding>();
    for (LateDeletion late : LateDeletion.in(subject)) {
      var pair =
          new Pair(
              late.writing().instruction().span().start(),
              late.run().at().instruction().span().start());
      findings.merge(pair, finding(subject, late), CleanupInLaterLayer::join);
    }
    return findings.values().stream();
  }

  /** One for all that the second line deletes of the first. */
  private static Finding join(Finding first, Finding next) {
    return first.and(
        next.evidence().stream().skip(1).filter(e -> !first.evidence().contains(e)).toList());
  }

  private static Finding finding(DockerfileSubject subject, LateDeletion late) {
    var writing = late.writing();
    var deleter = late.run().at().instruction();
    int line = subject.source().position(writing.instruction().span().start()).line();
    String command = quoted(subject.source().slice(late.span()));
    return Finding.of(
            INFO.id(),
            TwoLines.key(subject, writing.instruction(), deleter),
            "\"%s\" comes too late: the layer of line %d keeps the files".formatted(command, line),
            Evidence.at(subject.source(), late.run().stage(), late.span()),
            Evidence.at(subject.source(), writing.stage(), writing.span()))
        .instead(
            writing.instruction() instanceof Run
                ? "… && %s, at the end of the RUN in line %d".formatted(command, line)
                : "RUN --mount=type=bind, which needs no copy; or copy in a build stage");
  }

  private static String quoted(String command) {
    String text = command.replaceAll("\\s+", " ");
    return text.length() <= QUOTED ? text : text.substring(0, QUOTED - 1) + "…";
  }
}
