package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Onbuild;
import io.github.imagehygiene.dockerfile.syntax.Comment;
import io.github.imagehygiene.dockerfile.syntax.Directive;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Dockerfile as it is written. Every span points into {@code source}.
 *
 * @param escape the escape character, {@code \} or a backtick
 * @param directives parser directives, in order
 * @param preamble instructions before the first FROM: the global ARGs, and what Docker refuses
 * @param stages in order; a file with instructions but without FROM has one stage
 * @param comments all comment lines, in order, without directives
 * @param problems what Docker would refuse, in order
 */
public record Dockerfile(
    SourceText source,
    char escape,
    List<Directive> directives,
    List<Instruction> preamble,
    List<Stage> stages,
    List<Comment> comments,
    List<ParseProblem> problems) {

  public Dockerfile {
    directives = List.copyOf(directives);
    preamble = List.copyOf(preamble);
    stages = List.copyOf(stages);
    comments = List.copyOf(comments);
    problems = List.copyOf(problems);
  }

  /** The directive of that name, {@code syntax}, {@code escape} or {@code check}. */
  public Optional<Directive> directive(String name) {
    return directives.stream().filter(d -> d.name().equals(name)).findFirst();
  }

  /** The stage that a place of the source belongs to; empty above the first. */
  public Optional<Stage> stageAt(int offset) {
    int low = 0;
    int high = stages.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stages.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(stages.get(low - 1));
  }

  /** The instructions of one kind over all stages, in order; not those inside ONBUILD. */
  public <I extends Instruction> Stream<Placed<I>> instructions(Class<I> kind) {
    return stages.stream()
        .flatMap(
            stage -> stage.all().filter(kind::isInstance).map(i -> place(stage, kind.cast(i))));
  }

  /** The same, and those inside ONBUILD, all in order. */
  public <I extends Instruction> Stream<Placed<I>> instructionsAndTriggers(Class<I> kind) {
    return stages.stream()
        .flatMap(stage -> stage.all().flatMap(i -> placed(stage, i)))
        .filter(p -> kind.isInstance(p.instruction()))
        .map(p -> new Placed<>(p.stage(), kind.cast(p.instruction()), p.onbuild()));
  }

  /** All instructions of the file in order, those inside ONBUILD after it. */
  public Stream<Instruction> all() {
    return Stream.concat(preamble.stream(), stages.stream().flatMap(Stage::all))
        .flatMap(i -> Stream.concat(Stream.of(i), inner(i).stream()));
  }

  private static Stream<Placed<Instruction>> placed(Stage stage, Instruction instruction) {
    var outer = Stream.of(place(stage, instruction));
    return instruction instanceof Onbuild onbuild && onbuild.inner().isPresent()
        ? Stream.concat(
            outer, Stream.of(new Placed<>(stage, onbuild.inner().get(), Optional.of(onbuild))))
        : outer;
  }

  private static <I extends Instruction> Placed<I> place(Stage stage, I instruction) {
    return new Placed<>(stage, instruction, Optional.empty());
  }

  private static Optional<Instruction> inner(Instruction instruction) {
    return instruction instanceof Onbuild onbuild ? onbuild.inner() : Optional.empty();
  }
}
