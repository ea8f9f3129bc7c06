package io.github.imagehygiene.maven;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.inspect.ImageFailure;
import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.policy.Verdict;
import io.github.imagehygiene.report.Format;
import io.github.imagehygiene.report.ReportFolder;
import io.github.imagehygiene.report.ReportUnwritable;
import io.github.imagehygiene.report.console.BreachList;
import io.github.imagehygiene.report.console.ConsoleReport;
import io.github.imagehygiene.report.console.ConsoleRun;
import io.github.imagehygiene.report.json.TimingsReport;
import io.github.imagehygiene.report.shown.PlaceText;
import io.github.imagehygiene.report.shown.Printable;
import io.github.imagehygiene.report.shown.ReportRun;
import io.github.imagehygiene.rules.Rules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Writes an inspection's reports and turns its verdict into Maven's terms.
 *
 * @param start {@code System.nanoTime()} when the goal began
 */
record Outcome(Module module, Parameters parameters, Log log, long start) {

  private static final String GO_ON =
      "\n-Dimage-hygiene.onImageUnavailable=warn goes on without the image";

  private static final String LINT = "; the goal lint checks the Dockerfile alone";

  void tell(Inspection inspection) throws UsageError, MojoExecutionException, MojoFailureException {
    Path folder = folder();
    Optional<String> shown =
        write(inspection, folder).map(report -> FoundFiles.relative(module.top(), report));
    ReactorSummary.of(module).judged(inspection);
    if (module.isOneOfSeveral()) {
      log.info("image-hygiene: " + module.executionName());
    }
    new ConsoleReport(MavenColours.palette(), this::line, ConsoleReport.DEFAULT_WIDTH, places())
        .write(inspection, new ConsoleRun(elapsed(), shown, explain(inspection)));
    var verdict = inspection.judgement().verdict();
    inspection
        .failures()
        .filter(f -> !isSaid(f, verdict))
        .distinct()
        .forEach(f -> tell(f, inspection));
    if (verdict instanceof Verdict.Breached breached) {
      throw new MojoFailureException(
          "image-hygiene: %d %s the policy (failOn=%s): %s%s"
              .formatted(
                  breached.breaches().size(),
                  breached.breaches().size() == 1 ? "finding breaches" : "findings breach",
                  inspection.policy().failOn().value().word(),
                  BreachList.of(breached.breaches(), inspection, places()),
                  shown.map(path -> "; see " + path).orElse("")));
    } else if (verdict instanceof Verdict.Undecided undecided) {
      throw new MojoExecutionException(
          "image-hygiene could not decide: "
              + undecided.reasons(module::path).stream()
                  .flatMap(Printable::lines)
                  .collect(Collectors.joining("\n"))
              + inspection
                  .failures()
                  .filter(f -> f.unavailable() && isSaid(f, verdict))
                  .findFirst()
                  .map(f -> goOn(inspection))
                  .orElse(""));
    }
  }

  /** Dockerfiles by their path from the folder that the build was started for. */
  private PlaceText places() {
    return new PlaceText(name -> module.path(name));
  }

  /** Once a build, where something was found. */
  private Optional<String> explain(Inspection inspection) {
    boolean found =
        inspection.judgement().findings().stream().anyMatch(j -> j.suppressed().isEmpty());
    return found && BuildMemory.of(module.session()).first("hints")
        ? Optional.of("mvn " + module.goal("explain") + " -Dimage-hygiene.rule=")
        : Optional.empty();
  }

  private static boolean isSaid(ImageFailure failure, Verdict verdict) {
    return verdict instanceof Verdict.Undecided undecided
        && undecided.failures().contains(failure.message());
  }

  private static String goOn(Inspection inspection) {
    return GO_ON + (inspection.dockerfiles().isEmpty() ? "." : LINT + ".");
  }

  private void tell(ImageFailure failure, Inspection inspection) {
    switch (parameters.image().orElseThrow().onUnavailable()) {
      case FAIL ->
          Printable.lines(failure.message() + (failure.unavailable() ? goOn(inspection) : ""))
              .forEach(log::error);
      case WARN -> Printable.lines(failure.message()).forEach(log::warn);
      case SKIP -> Printable.lines(failure.message()).limit(1).forEach(log::info);
    }
  }

  /** Writes all reports and gives the path of the first; nothing if none is wanted. */
  private Optional<Path> write(Inspection inspection, Path folder) throws UsageError {
    if (parameters.formats().isEmpty()) {
      return Optional.empty();
    }
    var run =
        new ReportRun(
            inspection,
            Rules.catalogue(),
            module.execution().getVersion(),
            module.sources(),
            name());
    try {
      var files = new ReportFolder(folder);
      var written = new ArrayList<Path>();
      for (Format format : parameters.formats()) {
        written.add(files.write(format.file(), format.bytes(run)));
      }
      var timings = new TimingsReport().bytes(inspection.timings(), elapsed());
      written.add(files.write(TimingsReport.FILE, timings));
      return Optional.of(written.get(0));
    } catch (ReportUnwritable e) {
      throw new UsageError(e.getMessage(), e);
    }
  }

  /** The module's folder below that of all sources, and the execution if it is not the first. */
  private String name() {
    String place = FoundFiles.relative(module.sources().root(), module.base());
    boolean first = BuildMemory.of(module.session()).first("reports of " + module.base());
    return Stream.of(place, first ? "" : module.execution().getExecutionId())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("/"));
  }

  private Path folder() {
    return own(
        parameters
            .outputDirectory()
            .map(named -> module.base().resolve(named).normalize())
            .orElse(module.outputDirectory()));
  }

  /**
   * A folder of this run's own: neither a second execution in a module nor another module may write
   * over reports of the same build.
   */
  private Path own(Path folder) {
    var whose = BuildMemory.of(module.session()).earlier("reports in " + folder, module.name());
    if (whose.isEmpty()) {
      return folder;
    }
    return whose.get().equals(module.name())
        ? folder.resolve(module.execution().getExecutionId())
        : own(folder.resolve(module.project().getArtifactId()));
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
