package io.github.imagehygiene.report.console;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.policy.FailOn;
import io.github.imagehygiene.policy.Judged;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many findings there are of each level, and how many were suppressed. */
public record Counts(long errors, long warnings, long infos, long suppressed) {

  public static Counts of(List<Judged> findings) {
    return new Counts(
        count(findings, Level.ERROR),
        count(findings, Level.WARNING),
        count(findings, Level.INFO),
        findings.stream().filter(j -> j.suppressed().isPresent()).count());
  }

  private static long count(List<Judged> findings, Level level) {
    return findings.stream().filter(j -> j.suppressed().isEmpty() && j.level() == level).count();
  }

  /** {@code 2 errors, 1 warning}, or {@code no findings}. */
  public String byLevel() {
    String text =
        Stream.of(many(errors, "error"), many(warnings, "warning"), many(infos, "info"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? "no findings" : text;
  }

  /** Whether nothing was found that is not suppressed. */
  boolean isZero() {
    return errors + warnings + infos == 0;
  }

  /** What levels are shown as errors because they break the build; empty if none is. */
  String raised(FailOn failOn) {
    var levels =
        Stream.of(
                warnings > 0 && failOn.reachedBy(Level.WARNING) ? "warnings" : "",
                infos > 0 && failOn.reachedBy(Level.INFO) ? "info" : "")
            .filter(level -> !level.isEmpty())
            .collect(Collectors.joining(" and "));
    return levels.isEmpty()
        ? ""
        : " (failOn=%s: %s shown as error)".formatted(failOn.word(), levels);
  }

  private static String many(long count, String what) {
    String plural = what.equals("info") || count == 1 ? "" : "s";
    return count == 0 ? "" : count + " " + what + plural;
  }
}
