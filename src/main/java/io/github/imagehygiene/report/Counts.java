package io.github.imagehygiene.report;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.policy.Judged;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many findings there are of each level, and how many were let pass. */
record Counts(long errors, long warnings, long infos, long suppressed) {

  static Counts of(List<Judged> findings) {
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
  String byLevel() {
    String text =
        Stream.of(many(errors, "error"), many(warnings, "warning"), many(infos, "info"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? "no findings" : text;
  }

  private static String many(long count, String what) {
    String plural = what.equals("info") || count == 1 ? "" : "s";
    return count == 0 ? "" : count + " " + what + plural;
  }
}
