package io.github.imagehygiene.maven;

import io.github.imagehygiene.archive.ImageArchive;
import io.github.imagehygiene.buildplugins.BuildFacts;
import io.github.imagehygiene.buildplugins.MissingImage;
import io.github.imagehygiene.daemon.EngineSettings;
import io.github.imagehygiene.image.ImageSource;
import io.github.imagehygiene.inspect.CacheInput;
import io.github.imagehygiene.inspect.DockerfileInput;
import io.github.imagehygiene.inspect.ImageInput;
import io.github.imagehygiene.inspect.Inspector;
import io.github.imagehygiene.inspect.Progress;
import io.github.imagehygiene.inspect.Request;
import io.github.imagehygiene.inspect.UnitInput;
import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.process.ShellcheckProgram;
import io.github.imagehygiene.report.Printable;
import io.github.imagehygiene.report.ProgressLine;
import io.github.imagehygiene.report.TreeReport;
import io.github.imagehygiene.rules.Rules;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * One execution of {@code check} or {@code lint}: from parameters to reports and verdict.
 *
 * @param start {@code System.nanoTime()} when the goal began
 */
record GoalRun(Module module, Parameters parameters, Policy policy, Log log, long start) {

  /** UTF-16 units of a line of the policy; a long list should still be seen. */
  private static final int LONGEST = 4_000;

  private static final Duration FIRST_LINE = Duration.ofSeconds(3);
  private static final Duration NEXT_LINE = Duration.ofSeconds(5);

  void run() throws UsageError, MojoExecutionException, MojoFailureException {
    var facts = BuildFacts.of(module.facts(), module.plugins(), new ProjectDisk(module.base()));
    new GoalRun(module, named(facts), policy, log, start).run(facts);
  }

  /** What is named for all modules below a parent counts in those that have something. */
  private Parameters named(BuildFacts facts) throws UsageError {
    boolean hasSomething =
        !facts.plugins().isEmpty()
            || new DefaultPlaces(module.base(), module.modulesBelow()).first().isPresent()
            || !OtherDockerfiles.in(module.base(), module.modulesBelow()).isEmpty()
            || parameters.files().anyMatch(file -> OwnFiles.exists(module.base().resolve(file)));
    var here = new NamedHere(module).only(parameters);
    return hasSomething || here.namesSomething() ? parameters : here;
  }

  private void run(BuildFacts facts)
      throws UsageError, MojoExecutionException, MojoFailureException {
    var inputs = Inputs.of(parameters, facts, module.base(), module.modulesBelow());
    if (inputs.isOnEngine()) {
      try (var engine =
          EngineImages.lookFor(EngineSettings.ofThisProcess(), name -> howBuilt(name, facts))) {
        run(facts, inputs, Optional.of(engine));
      }
    } else {
      run(facts, inputs, inputs.archive().map(file -> archive(file, inputs)));
    }
  }

  private String howBuilt(String name, BuildFacts facts) {
    var phase = Optional.ofNullable(module.execution().getLifecyclePhase());
    return facts.builds().stream()
        .filter(build -> build.image().equals(Optional.of(name)))
        .findFirst()
        .map(build -> new MissingImage(build, phase).explanation() + ".")
        .orElse("");
  }

  private void run(BuildFacts facts, Inputs inputs, Optional<ImageSource> source)
      throws UsageError, MojoExecutionException, MojoFailureException {
    if (log.isDebugEnabled()) {
      policy.describe().forEach(line -> log.debug(Printable.line(line, LONGEST)));
    }
    if (new SomethingToDo(module, parameters, facts, log).is(inputs)) {
      var request = request(inputs, source);
      new TargetStage(inputs, parameters.target(), log).require(request);
      var inspection = Inspector.inspect(request);
      if (log.isDebugEnabled()) {
        TreeReport.lines(inspection).forEach(log::debug);
      }
      new Outcome(module, parameters, log, start).tell(inspection);
    }
  }

  private Request request(Inputs inputs, Optional<ImageSource> source) throws UsageError {
    var dockerfiles = new DockerfileFiles(module.base(), OwnFiles.of(module)).read(inputs.builds());
    return new Request(
        Rules.catalogue(),
        policy,
        dockerfiles,
        unit(dockerfiles, inputs, source).stream().toList(),
        module.properties(),
        LocalDate.now(),
        ShellcheckProgram.on(System.getenv("PATH")));
  }

  private Optional<UnitInput> unit(
      List<DockerfileInput> dockerfiles, Inputs inputs, Optional<ImageSource> source)
      throws UsageError {
    if (parameters.image().isEmpty()) {
      return Optional.empty();
    }
    var image = parameters.image().get();
    return Optional.of(
        new UnitInput(
            inputs.image().or(inputs::archive).orElseThrow(),
            dockerfiles.stream()
                .filter(file -> inputs.joined().filter(file.name()::equals).isPresent())
                .findFirst(),
            inputs.platform(),
            new ImageInput(
                source.orElseThrow(),
                inputs.image(),
                image.layers(),
                image.onUnavailable() == OnImageUnavailable.FAIL,
                cache(image.cacheDirectory()),
                progress())));
  }

  /** Who named a folder wants to know if it does not serve. */
  private Optional<CacheInput> cache(Optional<String> directory) throws UsageError {
    Consumer<String> trouble = directory.isPresent() ? log::warn : log::debug;
    return new CacheDirectory(module.base(), module.systemProperties())
        .folder(directory)
        .map(folder -> new CacheInput(folder, module.pluginVersion(), trouble));
  }

  private Progress progress() {
    return module.isInteractive()
        ? new Progress(FIRST_LINE, NEXT_LINE, soFar -> log.info(ProgressLine.of(soFar)))
        : Progress.UNSEEN;
  }

  private ImageSource archive(String file, Inputs inputs) {
    return new ImageArchive(module.base().resolve(file), inputs.platform());
  }
}
