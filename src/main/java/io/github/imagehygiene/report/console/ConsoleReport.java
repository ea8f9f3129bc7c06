package io.github.imagehygiene.report.console;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.inspect.Unit;
import io.github.imagehygiene.policy.FailOn;
import io.github.imagehygiene.policy.Judged;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.report.shown.Palette;
import io.github.imagehygiene.report.shown.PlaceText;
import io.github.imagehygiene.report.shown.Printable;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An inspection on the console: what could not be evaluated, each finding that was not suppressed,
 * the worst last, and a table; two or three lines if there is nothing to say.
 *
 * @param width columns of the terminal
 * @param places how places in Dockerfiles are named
 */
public record ConsoleReport(Palette palette, LineSink sink, int width, PlaceText places) {

  /** Wide enough for most code, and what most build servers show. */
  public static final int DEFAULT_WIDTH = 160;

  /** No reader gets through more; all are in the report. */
  private static final int MAX_FINDINGS = 500;

  /** Reasons for which rules were not evaluated; the reports have them all. */
  private static final int MAX_REASONS = 3;

  public void write(Inspection inspection, ConsoleRun run) {
    var shown =
        inspection.judgement().findings().stream().filter(j -> j.suppressed().isEmpty()).toList();
    unfinished(inspection.outcomes());
    findings(shown, inspection, run.report().isPresent());
    var table = SummaryTable.of(inspection, run, places);
    var lines = shown.isEmpty() ? table.brief(palette) : table.lines(palette);
    lines.forEach(line -> sink.line(Level.INFO, line));
  }

  private void findings(List<Judged> all, Inspection inspection, boolean reported) {
    var failOn = inspection.policy().failOn().value();
    var worst =
        all.stream()
            .sorted(Comparator.comparing(judged -> ConsoleEntry.shown(judged, failOn)))
            .skip(Math.max(0, all.size() - MAX_FINDINGS))
            .collect(
                Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
    left(all.stream().filter(judged -> !worst.contains(judged)).toList(), failOn, reported);
    var shown = all.stream().filter(worst::contains).toList();
    for (List<ConsoleEntry> line : ConsoleEntry.groups(shown, failOn)) {
      for (int i = 0; i < line.size(); i++) {
        var entry = line.get(i);
        text(entry.finding(), inspection)
            .lines(entry, images(entry.finding(), inspection), i == 0)
            .forEach(text -> sink.line(entry.level(), text));
      }
    }
    if (!all.isEmpty()) {
      sink.line(Level.INFO, "");
    }
  }

  private void left(List<Judged> left, FailOn failOn, boolean reported) {
    left.stream()
        .map(judged -> ConsoleEntry.shown(judged, failOn))
        .max(Comparator.naturalOrder())
        .ifPresent(
            level ->
                sink.line(
                    level,
                    left.size()
                        + " more, of the lowest levels, are "
                        + (reported
                            ? "in the report only"
                            : "not shown; a report would hold them, but formats names none")));
  }

  private FindingText text(Finding finding, Inspection inspection) {
    var image = inspection.unit(finding).flatMap(Unit::image);
    return new FindingText(palette, width, places, new OriginText(image));
  }

  /** Names of the images that a finding is about, for one that stands in no Dockerfile. */
  static Optional<String> images(Finding finding, Inspection inspection) {
    return finding.units().isEmpty()
        ? inspection.unit(finding).flatMap(Unit::image).map(i -> i.image().reference())
        : Optional.of(String.join(", ", finding.units()));
  }

  /** {@code image shop:1.4}. */
  public static String image(String name) {
    return "image " + Printable.line(name);
  }

  /** One line that counts the rules that could not be evaluated, and one a rule that crashed. */
  private void unfinished(List<RuleOutcome> outcomes) {
    Map<String, Long> reasons =
        outcomes.stream()
            .filter(o -> o.kind() == RuleOutcome.Kind.NOT_EVALUATED)
            .collect(
                Collectors.groupingBy(
                    o -> o.why(places.path()), TreeMap::new, Collectors.counting()));
    if (!reasons.isEmpty()) {
      long count = reasons.values().stream().mapToLong(Long::longValue).sum();
      String why =
          reasons.entrySet().stream()
              .limit(MAX_REASONS)
              .map(e -> e.getKey() + (reasons.size() > 1 ? " (" + e.getValue() + ")" : ""))
              .collect(Collectors.joining("; "));
      int more = reasons.size() - MAX_REASONS;
      sink.line(
          Level.INFO,
          count
              + (count == 1 ? " rule was" : " rules were")
              + " not evaluated: "
              + Printable.line(more > 0 ? why + "; and " + more + " more" : why));
    }
    outcomes.stream()
        .filter(o -> o.kind() == RuleOutcome.Kind.CRASHED)
        .map(o -> "rule " + o.rule() + " crashed: " + Printable.line(o.why()))
        .forEach(line -> sink.line(Level.WARNING, line));
  }
}
