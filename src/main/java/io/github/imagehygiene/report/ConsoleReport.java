package io.github.imagehygiene.report;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.inspect.Unit;
import io.github.imagehygiene.policy.FailOn;
import io.github.imagehygiene.policy.Judged;
import io.github.imagehygiene.policy.RuleOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An inspection on the console: each finding that was not let pass, what could not be evaluated,
 * and a table; two or three lines if there is nothing to say.
 *
 * @param width columns of the terminal
 */
public record ConsoleReport(Palette palette, LineSink sink, int width) {

  /** Wide enough for most code, and what most build servers show. */
  public static final int DEFAULT_WIDTH = 160;

  /** No reader gets through more; all are in the report. */
  private static final int MOST_FINDINGS = 500;

  /** Reasons for which rules were not evaluated; the reports have them all. */
  private static final int MAX_REASONS = 3;

  /**
   * Writes it.
   *
   * @param time that the run took
   * @param report path of {@code report.json}, as the user is to read it; empty: none was written
   */
  public void write(Inspection inspection, Duration time, Optional<String> report) {
    var shown =
        inspection.judgement().findings().stream().filter(j -> j.suppressed().isEmpty()).toList();
    findings(shown, inspection, report.isPresent());
    unfinished(inspection.outcomes());
    var table = SummaryTable.of(inspection, time, report);
    var lines = shown.isEmpty() ? table.brief(palette) : table.lines(palette);
    lines.forEach(line -> sink.line(Level.INFO, line));
  }

  private void findings(List<Judged> shown, Inspection inspection, boolean reported) {
    var failOn = inspection.policy().failOn().value();
    for (Judged judged : shown.subList(0, Math.min(shown.size(), MOST_FINDINGS))) {
      text(judged.finding(), inspection)
          .lines(judged.finding(), judged.level(), images(judged.finding(), inspection))
          .forEach(line -> sink.line(rank(judged, failOn), line));
    }
    if (shown.size() > MOST_FINDINGS) {
      var rest = shown.subList(MOST_FINDINGS, shown.size());
      sink.line(
          rest.stream().anyMatch(j -> j.breaches(failOn)) ? Level.ERROR : Level.WARNING,
          "and "
              + (shown.size() - MOST_FINDINGS)
              + (reported
                  ? " more, which are in the report only"
                  : " more, which a report would hold; formats names none"));
    }
    if (!shown.isEmpty()) {
      sink.line(Level.INFO, "");
    }
  }

  private FindingText text(Finding finding, Inspection inspection) {
    var image = inspection.unit(finding).flatMap(Unit::image);
    return new FindingText(palette, width, new OriginText(image));
  }

  private static Optional<String> images(Finding finding, Inspection inspection) {
    return finding.units().isEmpty()
        ? inspection.unit(finding).flatMap(Unit::image).map(i -> i.image().reference())
        : Optional.of(String.join(", ", finding.units()));
  }

  /** What breaks the build is an error to the build log, which may show nothing else. */
  private static Level rank(Judged judged, FailOn failOn) {
    return judged.breaches(failOn) ? Level.ERROR : judged.level();
  }

  /** One line that counts the rules that could not be evaluated, and one a rule that crashed. */
  private void unfinished(List<RuleOutcome> outcomes) {
    Map<String, Long> reasons =
        outcomes.stream()
            .filter(o -> o.kind() == RuleOutcome.Kind.NOT_EVALUATED)
            .collect(Collectors.groupingBy(RuleOutcome::why, TreeMap::new, Collectors.counting()));
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
