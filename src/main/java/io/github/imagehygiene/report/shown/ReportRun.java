package io.github.imagehygiene.report.shown;

import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.RuleEntry;

/**
 * A run as a report file tells of it.
 *
 * @param catalogue holds every rule of the run
 * @param toolVersion of this plugin
 * @param tree where the files that were inspected lie
 * @param name tells the run from others over the same tree: the project's folder below its root,
 *     and the execution if it is not the first there
 */
public record ReportRun(
    Inspection inspection, Catalogue catalogue, String toolVersion, SourceTree tree, String name) {

  public RuleEntry rule(RuleId id) {
    return catalogue.find(id).orElseThrow();
  }
}
