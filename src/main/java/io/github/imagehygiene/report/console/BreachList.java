package io.github.imagehygiene.report.console;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.policy.Judged;
import io.github.imagehygiene.report.shown.PlaceText;
import java.util.List;
import java.util.stream.Collectors;

/** The rules that break a build, and where, in one line. */
public final class BreachList {

  /** The rest is counted. */
  private static final int MAX_NAMED = 5;

  private BreachList() {}

  /** {@code last-user-root (Dockerfile:10), image-too-big (image shop:1.4) and 2 more}. */
  public static String of(List<Judged> breaches, Inspection inspection, PlaceText places) {
    var named =
        breaches.stream()
            .map(Judged::finding)
            .map(finding -> finding.rule() + where(finding, inspection, places))
            .distinct()
            .toList();
    int more = named.size() - MAX_NAMED;
    return named.stream().limit(MAX_NAMED).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String where(Finding finding, Inspection inspection, PlaceText places) {
    return finding
        .inDockerfile()
        .map(places::line)
        .or(() -> ConsoleReport.images(finding, inspection).map(ConsoleReport::image))
        .map(place -> " (" + place + ")")
        .orElse("");
  }
}
