package io.github.imagehygiene.subject;

import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.Operator;
import io.github.imagehygiene.shell.syntax.Place;
import io.github.imagehygiene.shell.syntax.Place.Role;
import io.github.imagehygiene.shell.syntax.Sequence;
import io.github.imagehygiene.shell.syntax.ShellNode.Compound;
import io.github.imagehygiene.shell.syntax.ShellNode.For;
import io.github.imagehygiene.shell.syntax.ShellNode.Pipeline;
import io.github.imagehygiene.shell.syntax.ShellNode.Simple;
import io.github.imagehygiene.shell.syntax.ShellNode.While;
import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the ends of the pipelines of a script make of a failure above them. All are looked at once:
 * looking downstream from each command would take long.
 */
public final class PipeEnds {

  private final Map<Pipeline, PipeReader> last = new IdentityHashMap<>();

  /** Those of which a stage may end before it has read all. */
  private final Set<Pipeline> stopping = Collections.newSetFromMap(new IdentityHashMap<>());

  private PipeEnds(ShellScript script) {
    script.commands().forEach(this::note);
  }

  public static PipeEnds of(ShellScript script) {
    return new PipeEnds(script);
  }

  /**
   * True if the pipe that a command writes to surely succeeds when the command fails, {@code
   * pipefail} would change that and nothing else, and no {@code || true} waves it through.
   */
  public boolean hideFailureOf(ShellCommand command) {
    List<Place> stages =
        stages(command).filter(place -> place.index() < lastIndex(pipeline(place))).toList();
    return !stages.isEmpty()
        && !isCompared(command)
        && stages.stream().map(PipeEnds::pipeline).noneMatch(stopping::contains)
        && stages.stream().noneMatch(PipeEnds::isWavedThrough)
        && last.get(pipeline(stages.get(stages.size() - 1))) == PipeReader.ACCEPTS;
  }

  private void note(ShellCommand command) {
    var reader = PipeReader.of(command);
    stages(command)
        .filter(place -> place.index() > 0)
        .forEach(
            place -> {
              if (reader.filter(PipeReader.STOPS::equals).isPresent()) {
                stopping.add(pipeline(place));
              } else if (place.index() == lastIndex(pipeline(place))) {
                reader.ifPresent(each -> last.merge(pipeline(place), each, PipeEnds::stricter));
                if (isLoop(place)) {
                  last.put(pipeline(place), PipeReader.ACCEPTS);
                }
              }
            });
  }

  /** Of several commands in a stage, one that fails is enough. */
  private static PipeReader stricter(PipeReader one, PipeReader other) {
    return one == PipeReader.FAILS ? one : other;
  }

  /** Its output is nothing then, which a test outside a condition takes for a failure. */
  private static boolean isCompared(ShellCommand command) {
    return command
        .place()
        .outward()
        .filter(place -> place.role() == Role.SUBSTITUTION)
        .findFirst()
        .flatMap(Place::outer)
        .filter(place -> !place.isIn(Role.CONDITION))
        .filter(place -> place.step().node() instanceof Simple test && failsOnNothing(test))
        .isPresent();
  }

  private static boolean failsOnNothing(Simple test) {
    return test.words().stream().limit(1).anyMatch(word -> isOneOf(word, "test", "[", "[["))
        && test.words().stream().anyMatch(word -> isOneOf(word, "=", "==", "-n", "-eq"))
        && test.words().stream().noneMatch(word -> isOneOf(word, "!", "-o", "||"));
  }

  private static boolean isOneOf(ShellWord word, String... texts) {
    return Stream.of(texts).anyMatch(word::is);
  }

  /** A loop that reads nothing runs no time, and succeeds. */
  private static boolean isLoop(Place stage) {
    return pipeline(stage).stages().get(stage.index()) instanceof Compound compound
        && (compound.block() instanceof While || compound.block() instanceof For);
  }

  private static boolean isWavedThrough(Place stage) {
    Place around = stage.outer().orElseThrow();
    return around.node() instanceof Sequence sequence
        && sequence.steps().get(around.index()).after() == Operator.OR
        && sequence.steps().get(around.index() + 1).node() instanceof Simple next
        && next.words().stream().findFirst().filter(w -> w.is("true") || w.is(":")).isPresent();
  }

  /** The stages of pipelines around a command, the innermost first. */
  private static Stream<Place> stages(ShellCommand command) {
    return command
        .place()
        .outward()
        .takeWhile(place -> place.role() != Role.SUBSTITUTION)
        .filter(place -> place.role() == Role.STAGE);
  }

  private static Pipeline pipeline(Place stage) {
    return (Pipeline) stage.node();
  }

  private static int lastIndex(Pipeline pipeline) {
    return pipeline.stages().size() - 1;
  }
}
