package io.github.imagehygiene.report.json;

import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.inspect.ShownProblem;
import io.github.imagehygiene.policy.Judged;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.policy.Verdict;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;
import java.util.Optional;

/**
 * An inspection as {@code report.json}, of the form that {@code report-v2.schema.json} beside this
 * class describes. The same inspection gives the same bytes; times are in {@link TimingsReport}.
 *
 * @param toolVersion of this plugin
 */
public record JsonReport(String toolVersion) {

  /** The name of the file. */
  public static final String FILE = "report.json";

  /** The file's content. */
  public byte[] bytes(Inspection inspection) {
    var judgement = inspection.judgement();
    var shown = inspection.shown();
    var only =
        inspection.units().stream()
            .filter(unit -> unit.image().isPresent() && !inspection.hasSeveralUnits())
            .findFirst();
    return new JsonObject()
        .put("schemaVersion", 2)
        .put("tool", new JsonObject().put("name", "image-hygiene").put("version", toolVersion))
        .put("verdict", judgement.verdict().word())
        .put("undecided", reasons(judgement.verdict()))
        .put("failOn", inspection.policy().failOn().value().word())
        .put(
            "dockerfiles",
            inspection.dockerfiles().stream().map(file -> dockerfile(file, inspection)).toList())
        .put("images", inspection.units().stream().map(unit -> ImageJson.of(unit, shown)).toList())
        .put("image", only.map(unit -> ImageJson.of(unit, shown)))
        .put(
            "findings",
            judgement.findings().stream().map(judged -> finding(judged, inspection)).toList())
        .put("rules", inspection.outcomes().stream().map(JsonReport::rule).toList())
        .bytes();
  }

  private static Optional<List<String>> reasons(Verdict verdict) {
    return verdict instanceof Verdict.Undecided undecided
        ? Optional.of(undecided.reasons())
        : Optional.empty();
  }

  private static JsonObject dockerfile(DockerfileSubject subject, Inspection inspection) {
    return new JsonObject()
        .put("file", subject.name())
        .put("stages", subject.dockerfile().stages().size())
        .put(
            "problems",
            inspection.shown().problems(subject).stream().map(JsonReport::problem).toList());
  }

  private static JsonObject problem(ShownProblem problem) {
    return new JsonObject()
        .put("message", problem.message())
        .put("line", problem.at().line())
        .put("column", problem.at().column());
  }

  private static JsonObject finding(Judged judged, Inspection inspection) {
    var peers = inspection.policy().choice(judged.finding().rule()).rule().peers();
    return FindingJson.of(judged, peers);
  }

  private static JsonObject rule(RuleOutcome outcome) {
    return new JsonObject()
        .put("id", outcome.rule().value())
        .put("outcome", outcome.kind().word())
        .put("why", Optional.of(outcome.why()).filter(why -> !why.isEmpty()));
  }
}
