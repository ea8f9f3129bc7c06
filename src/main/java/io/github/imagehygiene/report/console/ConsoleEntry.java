package io.github.imagehygiene.report.console;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.policy.FailOn;
import io.github.imagehygiene.policy.Judged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the console shows as one: a finding, and the same at other places.
 *
 * @param level how bad it is shown to be
 * @param others further findings of the same rule, whose messages differ in quoted texts and
 *     numbers alone
 */
record ConsoleEntry(Finding finding, Level level, List<Finding> others) {

  /** Fewer are shown one by one: their code says more than one line of places. */
  private static final int MIN_SAME = 3;

  ConsoleEntry {
    others = List.copyOf(others);
  }

  /** What entries at one line of a Dockerfile have in common. */
  private record Line(String file, int line) {}

  /** What findings have in common that are shown as one. */
  private record Kind(
      RuleId rule, Level level, List<String> units, String message, Class<?> place) {}

  /**
   * Findings as they are shown: grouped by the line at which they stand, the worst group last, and
   * in each the worst first.
   */
  static List<List<ConsoleEntry>> groups(List<Judged> findings, FailOn failOn) {
    var lines = new LinkedHashMap<Object, List<ConsoleEntry>>();
    for (ConsoleEntry entry : entries(findings, failOn)) {
      Object line = entry.finding.inDockerfile().<Object>map(ConsoleEntry::line).orElse(entry);
      lines.computeIfAbsent(line, key -> new ArrayList<>()).add(entry);
    }
    lines.values().forEach(group -> group.sort((a, b) -> b.level.compareTo(a.level)));
    return lines.values().stream()
        .sorted((a, b) -> a.get(0).level.compareTo(b.get(0).level))
        .toList();
  }

  /** What breaks the build is an error to its log, whatever the level of the rule. */
  static Level shown(Judged judged, FailOn failOn) {
    return judged.breaches(failOn) ? Level.ERROR : judged.level();
  }

  private static Line line(Evidence.InDockerfile place) {
    var source = place.source();
    return new Line(source.name(), source.position(place.span().start()).line());
  }

  private static List<ConsoleEntry> entries(List<Judged> findings, FailOn failOn) {
    var kinds = new LinkedHashMap<Object, List<ConsoleEntry>>();
    for (Judged judged : findings) {
      var entry = new ConsoleEntry(judged.finding(), shown(judged, failOn), List.of());
      Object kind = entry.kind().<Object>map(k -> k).orElse(judged);
      kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(entry);
    }
    return kinds.values().stream().flatMap(ConsoleEntry::joined).toList();
  }

  private static Stream<ConsoleEntry> joined(List<ConsoleEntry> same) {
    if (same.size() < MIN_SAME) {
      return same.stream();
    }
    var others = same.stream().skip(1).map(ConsoleEntry::finding).toList();
    return Stream.of(new ConsoleEntry(same.get(0).finding, same.get(0).level, others));
  }

  /** Empty if there is more to show of it than a place. */
  private Optional<Kind> kind() {
    return Optional.of(finding.evidence())
        .filter(places -> places.size() == 1)
        .map(places -> places.get(0))
        .filter(place -> place instanceof Evidence.InDockerfile || place instanceof Evidence.InFile)
        .map(
            place ->
                new Kind(
                    finding.rule(),
                    level,
                    finding.units(),
                    MessageShape.of(finding.message()).constant(),
                    place.getClass()));
  }
}
