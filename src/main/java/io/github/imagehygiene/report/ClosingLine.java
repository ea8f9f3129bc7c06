package io.github.imagehygiene.report;

import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.policy.Verdict;

/** The line with which a build breaks: what was found, and where to read it. */
public final class ClosingLine {

  private ClosingLine() {}

  /**
   * @param report path of {@code report.json}, as the user is to read it
   */
  public static String of(Inspection inspection, String report) {
    var verdict = inspection.judgement().verdict();
    if (verdict instanceof Verdict.Undecided undecided) {
      return "image hygiene could not be decided: "
          + Printable.line(String.join("; ", undecided.reasons()))
          + "; report: "
          + report;
    }
    var counts = Counts.of(inspection.judgement().findings());
    return "image hygiene "
        + verdict.word()
        + ": "
        + counts.byLevel()
        + (counts.suppressed() > 0 ? ", " + counts.suppressed() + " suppressed" : "")
        + "; failOn="
        + inspection.policy().failOn().value().word()
        + "; report: "
        + report;
  }
}
