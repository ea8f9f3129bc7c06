package io.github.imagehygiene.report.sarif;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.policy.Judged;
import io.github.imagehygiene.policy.Suppressed;
import io.github.imagehygiene.policy.Suppression;
import io.github.imagehygiene.report.json.JsonObject;
import io.github.imagehygiene.report.shown.FindingMessage;
import io.github.imagehygiene.report.shown.Places;
import io.github.imagehygiene.report.shown.Places.Place;
import io.github.imagehygiene.report.shown.Printable;
import io.github.imagehygiene.report.shown.SourceTree;
import io.github.imagehygiene.text.Position;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A finding in {@code report.sarif}.
 *
 * @param rules as the run lists them
 */
record SarifResult(List<RuleId> rules, Places places) {

  /** What URIs are relative to. */
  static final String ROOT = "%SRCROOT%";

  /** To be raised when fingerprints change, so that a reader does not compare the two. */
  private static final String FINGERPRINT = "imageHygiene/v1";

  /** GitHub refuses a result with more. */
  private static final int MOST_PLACES = 999;

  JsonObject of(Judged judged) {
    Finding finding = judged.finding();
    Place place = places.of(finding);
    var others = places.others(finding).stream().limit(MOST_PLACES).map(this::related).toList();
    return new JsonObject()
        .put("ruleId", finding.rule().value())
        .put("ruleIndex", rules.indexOf(finding.rule()))
        .put("level", SarifReport.word(judged.level()))
        .put("message", SarifReport.text(harmless(FindingMessage.message(finding))))
        .put("locations", List.of(location(place)))
        .put("relatedLocations", Optional.of(others).filter(all -> !all.isEmpty()))
        .put("partialFingerprints", new JsonObject().put(FINGERPRINT, judged.fingerprint().hex()))
        .put(
            "properties",
            Optional.of(finding.units())
                .filter(units -> !units.isEmpty())
                .map(units -> new JsonObject().put("units", units)))
        .put("suppressions", judged.suppressed().map(s -> List.of(suppression(s))));
  }

  /** In one line, and without what a viewer would take for a link (SARIF 2.1.0, 3.11.6). */
  static String harmless(String foreign) {
    return Printable.line(foreign, 2_000).replace("](", "] (");
  }

  private JsonObject related(Place place) {
    return location(place).put("message", SarifReport.text("see also"));
  }

  private static JsonObject location(Place place) {
    return new JsonObject()
        .put(
            "physicalLocation",
            new JsonObject()
                .put("artifactLocation", artifact(place.file()))
                .put("region", region(place.start(), place.end())));
  }

  private static JsonObject artifact(String path) {
    Optional<String> base = Optional.of(ROOT).filter(r -> !Path.of(path).isAbsolute());
    return new JsonObject().put("uri", SourceTree.uri(path)).put("uriBaseId", base);
  }

  private static JsonObject region(Position start, Optional<Position> end) {
    var region = new JsonObject().put("startLine", start.line());
    end.ifPresent(
        e ->
            region
                .put("startColumn", start.column())
                .put("endLine", e.line())
                .put("endColumn", e.column()));
    return region;
  }

  private static JsonObject suppression(Suppressed suppressed) {
    boolean comment = suppressed.by() == Suppression.By.COMMENT;
    return new JsonObject()
        .put("kind", comment ? "inSource" : "external")
        .put("justification", suppressed.reason().map(SarifResult::harmless))
        .put(
            "properties",
            suppressed.until().map(day -> new JsonObject().put("until", day.toString())));
  }
}
