package io.github.imagehygiene.report.json;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.policy.Judged;
import io.github.imagehygiene.policy.Suppressed;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A finding in {@code report.json}. */
final class FindingJson {

  private FindingJson() {}

  static JsonObject of(Judged judged, List<String> peers) {
    Finding finding = judged.finding();
    var json =
        new JsonObject()
            .put("rule", finding.rule().value())
            .put("peers", finding.foreign().map(f -> List.of(f.code())).orElse(peers))
            .put("level", judged.level().word())
            .put("message", finding.message());
    finding.inDockerfile().ifPresent(place -> put(place, json));
    json.put("units", Optional.of(finding.units()).filter(units -> !units.isEmpty()));
    var file = finding.evidence(Evidence.InFile.class).findFirst();
    var layer = finding.evidence(Evidence.InLayer.class).findFirst();
    json.put(
        "layer",
        file.map(Evidence.InFile::layer)
            .or(() -> layer.map(Evidence.InLayer::layer))
            .map(id -> (long) id.index()));
    json.put("path", file.map(Evidence.InFile::path));
    json.put(
        "bytes",
        file.map(Evidence.InFile::bytes)
            .filter(OptionalLong::isPresent)
            .or(() -> layer.map(Evidence.InLayer::bytes))
            .orElse(OptionalLong.empty()));
    return json.put("fix", finding.fix().map(Fix::instead))
        .put("fingerprint", judged.fingerprint().hex())
        .put("suppressed", judged.suppressed().map(FindingJson::suppressed));
  }

  private static void put(Evidence.InDockerfile place, JsonObject json) {
    var begin = place.source().position(place.span().start());
    var end = place.source().position(place.span().end());
    json.put("file", place.source().name())
        .put("line", begin.line())
        .put("column", begin.column())
        .put("endLine", end.line())
        .put("endColumn", end.column());
  }

  private static JsonObject suppressed(Suppressed suppressed) {
    return new JsonObject()
        .put("by", suppressed.by().word())
        .put("reason", suppressed.reason())
        .put("until", suppressed.until().map(Object::toString));
  }
}
