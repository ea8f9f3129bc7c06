package io.github.imagehygiene.dockerfile.refusals;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.Expose;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.instruction.Stopsignal;
import io.github.imagehygiene.dockerfile.parse.SignalCheck;
import io.github.imagehygiene.dockerfile.stages.StageGraph;
import io.github.imagehygiene.dockerfile.syntax.Directive;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.dockerfile.variables.ExpandedWords;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What BuildKit refuses, before it runs anything, in a Dockerfile that can be parsed: it takes the
 * values of variables, the other stages or the working directory to see it. Where one of those is
 * unknown, nothing is refused. Source: {@code frontend/dockerfile/dockerfile2llb} and {@code
 * frontend/dockerfile/instructions} of moby/buildkit 0.32.
 */
public final class BuildRefusals {

  /** Docker's own frontend, of another channel than labs. */
  private static final Pattern STABLE =
      Pattern.compile("(docker\\.io/)?docker/dockerfile(:(?!.*labs)[^@]*)?(@.*)?");

  private final Dockerfile file;
  private final Scopes scopes;
  private final StageGraph graph;

  private BuildRefusals(Dockerfile file, Scopes scopes, StageGraph graph) {
    this.file = file;
    this.scopes = scopes;
    this.graph = graph;
  }

  /** In the order of their places, none at a place of {@link Dockerfile#problems()}. */
  public static List<ParseProblem> of(Dockerfile file, Scopes scopes, StageGraph graph) {
    return new BuildRefusals(file, scopes, graph).all();
  }

  private List<ParseProblem> all() {
    var known = new HashSet<>(file.problems().stream().map(ParseProblem::span).toList());
    return Stream.concat(
            new StageRefusals(file, scopes, graph).all(),
            file.stages().stream().filter(graph::reaches).flatMap(this::ofStage))
        .filter(problem -> known.add(problem.span()))
        .sorted(Comparator.comparing(ParseProblem::span))
        .toList();
  }

  /** Of a stage that is not built, BuildKit looks at no value. */
  private Stream<ParseProblem> ofStage(Stage stage) {
    return stage.instructions().stream().flatMap(instruction -> of(stage, instruction));
  }

  private Stream<ParseProblem> of(Stage stage, Instruction instruction) {
    Stream<ParseProblem> own = Stream.empty();
    if (instruction instanceof Run run) {
      own = Stream.concat(new MountRefusals(file, scopes, graph).of(stage, run), devices(run));
    } else if (instruction instanceof Add add) {
      own = new AddRefusals(scopes).of(add);
    } else if (instruction instanceof Copy copy) {
      own = LinkedOwner.refusal(copy, scopes).stream();
    } else if (instruction instanceof Expose expose) {
      own = expose.ports().stream().flatMap(word -> PortRefusal.of(word, expose, scopes));
    } else if (instruction instanceof Stopsignal stop) {
      own = signal(stop);
    }
    return Stream.concat(own, ExpandedWords.of(instruction).flatMap(w -> word(w, instruction)));
  }

  private Stream<ParseProblem> word(Word word, Instruction at) {
    return word.raw().toString().indexOf('$') < 0
        ? Stream.empty()
        : scopes.expand(word, at).error().stream()
            .map(why -> new ParseProblem(word.span(), "invalid substitution: " + why));
  }

  /** Whether a frontend that the file names itself supports it, is known of Docker's alone. */
  private Stream<ParseProblem> devices(Run run) {
    String frontend = file.directive("syntax").map(Directive::value).orElse("");
    return frontend.isEmpty() || STABLE.matcher(frontend).matches()
        ? run.flag("device").stream()
            .map(
                flag ->
                    new ParseProblem(
                        flag.span(),
                        "--device needs a labs frontend: # syntax=docker/dockerfile:1-labs"))
        : Stream.empty();
  }

  private Stream<ParseProblem> signal(Stopsignal stop) {
    boolean written = stop.signal().raw().toString().indexOf('$') < 0;
    return written
        ? Stream.empty()
        : scopes.value(stop.signal(), stop).known().stream()
            .flatMap(name -> SignalCheck.refusal(name).stream())
            .map(why -> new ParseProblem(stop.signal().span(), why));
  }
}
