package io.github.imagehygiene.maven;

import io.github.imagehygiene.buildplugins.BuildFacts;
import io.github.imagehygiene.buildplugins.MissingImage;
import io.github.imagehygiene.daemon.EngineSettings;
import io.github.imagehygiene.inspect.DockerfileInput;
import io.github.imagehygiene.inspect.Inspector;
import io.github.imagehygiene.inspect.Request;
import io.github.imagehygiene.inspect.UnitInput;
import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.process.ShellcheckProgram;
import io.github.imagehygiene.report.console.TreeReport;
import io.github.imagehygiene.report.shown.Printable;
import io.github.imagehygiene.rules.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
      run(facts, inputs, Optional.empty());
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

  private void run(BuildFacts facts, Inputs inputs, Optional<EngineImages> engine)
      throws UsageError, MojoExecutionException, MojoFailureException {
    if (log.isDebugEnabled()) {
      policy.describe().forEach(line -> log.debug(Printable.line(line, LONGEST)));
    }
    var toDo = new SomethingToDo(module, parameters, facts, log);
    if (toDo.is(inputs)) {
      tellLeftOut(inputs.leftOut());
      var files =
          new DockerfileFiles(module.base(), OwnFiles.of(module)).read(inputs.dockerfiles());
      var units =
          parameters.image().isEmpty()
              ? List.<UnitInput>of()
              : new UnitInputs(module, parameters.image().get(), engine, log)
                  .of(inputs, files, toDo.missingImage(inputs));
      var request = request(List.copyOf(files.values()), units);
      new TargetStage(inputs, parameters.target(), log).require(request);
      var inspection = Inspector.inspect(request);
      if (log.isDebugEnabled()) {
        TreeReport.lines(inspection).forEach(log::debug);
      }
      new Outcome(module, parameters, log, start).tell(inspection);
    }
  }

  /** Who chooses some images of several is told which ones are not judged. */
  private void tellLeftOut(List<String> images) {
    if (!images.isEmpty() && parameters.image().isPresent()) {
      log.info(
          "image-hygiene: not inspected, because the configuration names other images: "
              + Printable.line(String.join(", ", images)));
    }
  }

  private Request request(List<DockerfileInput> files, List<UnitInput> units) {
    return new Request(
        Rules.catalogue(),
        policy,
        files,
        units,
        module.properties(),
        LocalDate.now(),
        ShellcheckProgram.on(System.getenv("PATH")));
  }
}
