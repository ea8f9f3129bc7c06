package io.github.imagehygiene.maven;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.inspect.ImageFailure;
import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.policy.Verdict;
import io.github.imagehygiene.report.ConsoleReport;
import io.github.imagehygiene.report.JsonReport;
import io.github.imagehygiene.report.ReportFolder;
import io.github.imagehygiene.report.ReportUnwritable;
import io.github.imagehygiene.report.TimingsReport;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Writes an inspection's reports and turns its verdict into Maven's terms.
 *
 * @param start {@code System.nanoTime()} when the goal began
 */
record Outcome(Module module, Parameters parameters, Log log, long start) {

  void tell(Inspection inspection) throws UsageError, MojoExecutionException, MojoFailureException {
    Path folder = folder();
    Path report = write(inspection, folder);
    String shown = FoundFiles.relative(module.top(), report);
    new ConsoleReport(MavenColours.palette(), this::line, ConsoleReport.DEFAULT_WIDTH)
        .write(inspection, elapsed(), shown);
    var verdict = inspection.judgement().verdict();
    inspection.imageFailure().filter(f -> !isSaid(f, verdict)).ifPresent(this::tell);
    if (verdict instanceof Verdict.Breached breached) {
      throw new MojoFailureException(
          "image-hygiene: %d %s the policy (failOn=%s); see %s"
              .formatted(
                  breached.breaches().size(),
                  breached.breaches().size() == 1 ? "finding breaches" : "findings breach",
                  inspection.policy().failOn().value().word(),
                  shown));
    } else if (verdict instanceof Verdict.Undecided undecided) {
      throw new MojoExecutionException(
          "image-hygiene could not decide: " + String.join("\n", undecided.reasons()));
    }
  }

  private static boolean isSaid(ImageFailure failure, Verdict verdict) {
    return verdict instanceof Verdict.Undecided undecided
        && undecided.reasons().contains(failure.message());
  }

  private void tell(ImageFailure failure) {
    switch (parameters.image().orElseThrow().onUnavailable()) {
      case FAIL -> failure.message().lines().forEach(log::error);
      case WARN -> failure.message().lines().forEach(log::warn);
      case SKIP -> failure.message().lines().limit(1).forEach(log::info);
    }
  }

  private Path write(Inspection inspection, Path folder) throws UsageError {
    try {
      var files = new ReportFolder(folder);
      String version = module.execution().getVersion();
      Path report = files.write(JsonReport.FILE, new JsonReport(version).bytes(inspection));
      files.write(TimingsReport.FILE, new TimingsReport().bytes(inspection.timings(), elapsed()));
      return report;
    } catch (ReportUnwritable e) {
      throw new UsageError(e.getMessage(), e);
    }
  }

  /** A second execution in a module must not write over the reports of the first. */
  private Path folder() {
    Path folder =
        parameters.outputDirectory().map(module.base()::resolve).orElse(module.outputDirectory());
    String id = module.execution().getExecutionId();
    boolean first = BuildMemory.of(module.session()).first("reports in " + folder);
    return first ? folder : folder.resolve(id);
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void line(Level level, String text) {
    switch (level) {
      case ERROR -> log.error(text);
      case WARNING -> log.warn(text);
      case INFO, OFF -> log.info(text);
    }
  }
}
