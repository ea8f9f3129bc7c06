package io.github.imagehygiene.report.sarif;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.policy.Judged;
import io.github.imagehygiene.report.json.JsonObject;
import io.github.imagehygiene.report.shown.Places;
import io.github.imagehygiene.report.shown.ReportRun;
import io.github.imagehygiene.report.shown.SourceTree;
import io.github.imagehygiene.rule.RuleEntry;
import java.util.Comparator;
import java.util.List;

/**
 * A run in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS), within what GitHub
 * takes. Text of the Dockerfile is not repeated, so that a secret in it stays where it is.
 */
public final class SarifReport {

  static final String HOME = "https://github.com/image-hygiene/image-hygiene-maven-plugin";
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  /** GitHub refuses a run with more. */
  private static final int MOST_RESULTS = 25_000;

  private static final Comparator<Judged> WORST_FIRST =
      Comparator.<Judged, Boolean>comparing(judged -> judged.suppressed().isPresent())
          .thenComparing(Judged::level, Comparator.reverseOrder());

  private SarifReport() {}

  public static byte[] bytes(ReportRun run) {
    return bytes(run, MOST_RESULTS);
  }

  public static byte[] bytes(ReportRun run, int most) {
    var all = run.inspection().judgement().findings();
    var shown = all.stream().sorted(WORST_FIRST).limit(most).toList();
    return new JsonObject()
        .put("$schema", SCHEMA)
        .put("version", "2.1.0")
        .put("runs", List.of(run(run, shown, all.size() - shown.size())))
        .bytes();
  }

  private static JsonObject run(ReportRun run, List<Judged> shown, int cut) {
    var ids = shown.stream().map(judged -> judged.finding().rule()).distinct().sorted().toList();
    var result = new SarifResult(ids, new Places(run));
    return new JsonObject()
        .put("tool", new JsonObject().put("driver", driver(run, ids)))
        .put(
            "automationDetails",
            new JsonObject().put("id", SourceTree.uri("image-hygiene" + slashed(run.name()) + "/")))
        .put("invocations", List.of(SarifInvocation.of(run.inspection(), cut)))
        .put("originalUriBaseIds", new JsonObject().put(SarifResult.ROOT, root()))
        .put("columnKind", "utf16CodeUnits")
        .put("newlineSequences", List.of("\r\n", "\n", "\r"))
        .put("results", shown.stream().map(result::of).toList());
  }

  private static String slashed(String name) {
    return name.isEmpty() ? "" : "/" + name;
  }

  private static JsonObject root() {
    return new JsonObject().put("description", text("The root folder of the sources."));
  }

  /** Only rules with results: a build of many modules writes many such files. */
  private static JsonObject driver(ReportRun run, List<RuleId> ids) {
    return new JsonObject()
        .put("name", "image-hygiene")
        .put("version", run.toolVersion())
        .put("informationUri", HOME)
        .put("rules", ids.stream().map(id -> rule(run, id)).toList());
  }

  private static JsonObject rule(ReportRun run, RuleId id) {
    RuleEntry entry = run.rule(id);
    return SarifRule.of(entry, run.inspection().policy().choice(id).level().value());
  }

  static JsonObject text(String text) {
    return new JsonObject().put("text", text);
  }

  static String word(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
      case OFF -> "none";
    };
  }
}
