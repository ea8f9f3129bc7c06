package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.LateDeletion;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A RUN deletes what an earlier instruction left in its own layer, which frees nothing. */
record CleanupInLaterLayer() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("cleanup-in-later-layer")
          .levels(WARNING, ERROR, OFF)
          .imageTwin("bytes-dead-by-later-instruction");

  private static final int QUOTED = 60;

  /** Where two instructions begin. */
  private record Pair(int writer, int deleter) {}

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    var pairs = new LinkedHashMap<Pair, List<LateDeletion>>();
    for (LateDeletion late : LateDeletion.in(subject)) {
      var pair =
          new Pair(
              late.writing().instruction().span().start(),
              late.run().at().instruction().span().start());
      pairs.computeIfAbsent(pair, key -> new ArrayList<>()).add(late);
    }
    var byCommand = new LinkedHashMap<Span, List<LateDeletion>>();
    pairs
        .values()
        .forEach(
            lates ->
                byCommand
                    .computeIfAbsent(lates.get(0).span(), key -> new ArrayList<>())
                    .addAll(lates));
    return byCommand.values().stream().map(lates -> finding(subject, lates));
  }

  /** One for all that a command deletes, and for what else its RUN deletes of the same lines. */
  private static Finding finding(DockerfileSubject subject, List<LateDeletion> lates) {
    LateDeletion first = lates.get(0);
    var deleter = first.run().at().instruction();
    List<Integer> lines =
        lates.stream()
            .map(late -> late.writing().instruction().span().start())
            .map(start -> subject.source().position(start).line())
            .distinct()
            .toList();
    String command = quoted(subject.source().slice(first.span()));
    return Finding.of(
            INFO.id(),
            lates.stream()
                .map(late -> TwoLines.key(subject, late.writing().instruction(), deleter))
                .distinct()
                .collect(Collectors.joining("\n")),
            "\"%s\" comes too late: %s the files".formatted(command, layers(lines)),
            Evidence.at(subject.source(), first.run().stage(), first.span()))
        .and(
            lates.stream()
                .<Evidence>map(
                    late ->
                        Evidence.at(
                            subject.source(), late.writing().stage(), late.writing().span()))
                .distinct()
                .toList())
        .instead(
            first.writing().instruction() instanceof Run
                ? "… && %s, at the end of the RUN in line %d".formatted(command, lines.get(0))
                : "RUN --mount=type=bind, which needs no copy; or copy in a build stage");
  }

  private static String layers(List<Integer> lines) {
    if (lines.size() == 1) {
      return "the layer of line %d keeps".formatted(lines.get(0));
    }
    int last = lines.size() - 1;
    String others =
        lines.stream().limit(last).map(String::valueOf).collect(Collectors.joining(", "));
    return "the layers of lines %s and %d keep".formatted(others, lines.get(last));
  }

  private static String quoted(String command) {
    String text = command.replaceAll("\\s+", " ");
    return text.length() <= QUOTED ? text : text.substring(0, QUOTED - 1) + "…";
  }
}
