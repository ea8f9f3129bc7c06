package io.github.imagehygiene.report;

import io.github.imagehygiene.report.ci.CheckstyleReport;
import io.github.imagehygiene.report.ci.JunitReport;
import io.github.imagehygiene.report.json.JsonReport;
import io.github.imagehygiene.report.sarif.SarifReport;
import io.github.imagehygiene.report.shown.ReportRun;
import java.util.function.Function;

/** A form that a report file can have: a line here and a class that writes it. */
public enum Format {
  JSON("report.json", run -> new JsonReport(run.toolVersion()).bytes(run.inspection())),
  SARIF("report.sarif", SarifReport::bytes),
  JUNIT("junit.xml", JunitReport::bytes),
  CHECKSTYLE("checkstyle.xml", CheckstyleReport::bytes);

  private final String file;
  private final Function<ReportRun, byte[]> writer;

  Format(String file, Function<ReportRun, byte[]> writer) {
    this.file = file;
    this.writer = writer;
  }

  /** The name of the file. */
  public String file() {
    return file;
  }

  /** The file's content; the same run gives the same bytes. */
  public byte[] bytes(ReportRun run) {
    return writer.apply(run);
  }
}
