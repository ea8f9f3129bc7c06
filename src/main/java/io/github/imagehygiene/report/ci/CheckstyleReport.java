package io.github.imagehygiene.report.ci;

import io.github.imagehygiene.policy.Judged;
import io.github.imagehygiene.report.shown.FindingMessage;
import io.github.imagehygiene.report.shown.Places;
import io.github.imagehygiene.report.shown.Places.Place;
import io.github.imagehygiene.report.shown.Printable;
import io.github.imagehygiene.report.shown.ReportRun;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A run as Checkstyle's XML, which many build servers read; what is suppressed is left out. */
public final class CheckstyleReport {

  private CheckstyleReport() {}

  public static byte[] bytes(ReportRun run) {
    var places = new Places(run);
    var files = new TreeMap<String, List<XmlElement>>();
    for (Judged judged : run.inspection().judgement().findings()) {
      if (judged.suppressed().isEmpty()) {
        Place place = places.of(judged.finding());
        files.computeIfAbsent(place.file(), f -> new ArrayList<>()).add(error(judged, place));
      }
    }
    return new XmlElement("checkstyle")
        .with("version", "10.0")
        .add(
            files.entrySet().stream()
                .map(
                    file -> new XmlElement("file").with("name", file.getKey()).add(file.getValue()))
                .toList())
        .document();
  }

  private static XmlElement error(Judged judged, Place place) {
    return new XmlElement("error")
        .with("line", place.start().line())
        .with("column", place.start().column())
        .with("severity", judged.level().word())
        .with("message", Printable.line(FindingMessage.message(judged.finding())))
        .with("source", "image-hygiene." + judged.finding().rule());
  }
}
