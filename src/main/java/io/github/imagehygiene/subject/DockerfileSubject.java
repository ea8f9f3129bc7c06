package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.ignore.Dockerignore;
import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.scripts.PlacedCommand;
import io.github.imagehygiene.dockerfile.scripts.ReadDockerfile;
import io.github.imagehygiene.dockerfile.scripts.Scripts;
import io.github.imagehygiene.dockerfile.stages.FinalState;
import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.dockerfile.stages.StageGraph;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.image.ImageUser;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One Dockerfile, and what the build tells of it.
 *
 * @param scripts what its instructions run
 * @param runs every RUN as a script, those inside ONBUILD too, in order
 * @param values what the variables of the scripts are
 * @param state what the target stage ends with; empty if there is no such stage
 * @param ignore what the build context leaves out, if there is a {@code .dockerignore}
 * @param notes what another program says of the scripts
 */
public record DockerfileSubject(
    Dockerfile dockerfile,
    StageGraph graph,
    Scopes scopes,
    Scripts scripts,
    List<RunScript> runs,
    ScriptValues values,
    Optional<FinalState> state,
    BuildInputs build,
    Optional<Dockerignore> ignore,
    ScriptNotes notes) {

  public DockerfileSubject {
    runs = List.copyOf(runs);
  }

  /**
   * @param target name or number of the stage that is built; empty: the last
   */
  public static DockerfileSubject of(
      Dockerfile dockerfile,
      Optional<Dockerignore> ignore,
      Optional<String> target,
      BuildInputs build) {
    var scopes = Scopes.of(dockerfile, build);
    var graph = StageGraph.of(dockerfile, scopes, target);
    var state = graph.target().map(stage -> FinalState.of(stage, graph, scopes));
    var scripts = Scripts.of(dockerfile, graph);
    var values = ScriptValues.of(dockerfile, scripts, scopes);
    var runs =
        dockerfile
            .instructionsAndTriggers(Run.class)
            .map(
                at ->
                    RunScript.of(
                        at,
                        scripts.script(at.instruction()),
                        values.in(at.instruction()),
                        ships(at, graph),
                        scopes))
            .toList();
    return new DockerfileSubject(
        dockerfile, graph, scopes, scripts, runs, values, state, build, ignore, ScriptNotes.NONE);
  }

  /** The same with what a program says of the scripts. */
  public DockerfileSubject checkedBy(ScriptChecker checker) {
    var found = new ScriptReview(dockerfile, scopes, scripts).by(checker);
    return new DockerfileSubject(
        dockerfile, graph, scopes, scripts, runs, values, state, build, ignore, found);
  }

  /** Where a trigger runs, and what ships of that, other Dockerfiles decide. */
  private static boolean ships(Placed<Run> at, StageGraph graph) {
    return at.onbuild().isPresent() || graph.ships(at.stage());
  }

  /** The commands of some package managers in all RUNs, with their RUN. */
  public Stream<PackageUse> packageCommands(String... tools) {
    return runs.stream()
        .flatMap(run -> run.packageCommands(tools).map(command -> new PackageUse(run, command)));
  }

  /**
   * Where some text is written into a configuration file, or may be copied there.
   *
   * @param file where the paths of such files begin, or how they end
   */
  public EarlierWriting written(String text, String file) {
    return EarlierWriting.of(this, text, file);
  }

  /** The Dockerfile and what it means, without what rules ask beyond. */
  public ReadDockerfile read() {
    return new ReadDockerfile(dockerfile, graph, scopes, scripts);
  }

  public SourceText source() {
    return dockerfile.source();
  }

  /** Path relative to the project, {@code /}-separated. */
  public String name() {
    return source().name();
  }

  /**
   * Every place that names an image, in order, the frontend first; not stages, {@code scratch} or
   * what is unknown.
   */
  public Stream<ImageUsed> imagesUsed() {
    var frontend =
        Frontend.of(this)
            .flatMap(f -> f.reference().map(r -> new ImageUsed(r, f.place(), Optional.empty())));
    return Stream.concat(frontend.stream(), graph.uses().flatMap(use -> imageUsed(use).stream()));
  }

  private Optional<ImageUsed> imageUsed(ImageUse use) {
    var place = Evidence.at(source(), use.stage(), use.span());
    return use.target().asImage().map(r -> new ImageUsed(r, place, Optional.of(use)));
  }

  /** What a container of the target stage starts; empty if only the base image says it. */
  public Optional<StartCommand> startCommand() {
    return StartCommand.of(this);
  }

  /**
   * Why there is no target although one was asked for, in one line for the user. A file without any
   * stage is wrong in itself.
   */
  public Optional<String> missingTarget() {
    return graph.problem().filter(problem -> !dockerfile.stages().isEmpty());
  }

  /** The image that the target stage is built on; empty on {@code scratch} and if not known. */
  public Optional<ImageReference> base() {
    return state.flatMap(FinalState::base).flatMap(use -> use.target().asImage());
  }

  /** Whether the target stage is built on an image of Windows, as far as that can be seen. */
  public boolean isForWindows() {
    return state.flatMap(FinalState::base).filter(ImageUse::isWindows).isPresent();
  }

  /** The last USER that counts for the target stage, where its value is known. */
  public Optional<UserSet> user() {
    return state
        .flatMap(FinalState::user)
        .flatMap(set -> set.value().known().map(text -> new UserSet(set, new ImageUser(text))));
  }

  /** The last USER that counts for the target stage, if its value is unknown. */
  public Stream<Unevaluated> unknownUser() {
    return state.flatMap(FinalState::user).stream().flatMap(set -> UnknownValue.of(this, set));
  }

  /** The last ENV above an instruction that sets a variable, in its stage or one below that. */
  public Optional<Placed<Env>> env(String name, Placed<?> at) {
    return graph.lineage(at.stage()).stream()
        .flatMap(stage -> env(name, stage, at.instruction()).stream())
        .findFirst();
  }

  private static Optional<Placed<Env>> env(String name, Stage stage, Instruction above) {
    return stage.instructions().stream()
        .filter(Env.class::isInstance)
        .map(Env.class::cast)
        .filter(env -> env.span().start() < above.span().start())
        .filter(env -> env.pairs().stream().anyMatch(pair -> pair.name().equals(name)))
        .reduce((earlier, later) -> later)
        .map(env -> new Placed<>(stage, env, Optional.empty()));
  }

  /**
   * What the shell makes of a word of a command: without quotes, with the values that ARG, ENV and
   * the script itself give its variables; empty if one is not known.
   */
  public Optional<String> value(ShellWord word, PlacedCommand<?> placed) {
    return word.value(values.in(placed.at().instruction()).at(placed.command()));
  }
}
