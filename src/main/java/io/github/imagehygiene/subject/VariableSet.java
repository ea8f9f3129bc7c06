package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.scripts.PlacedCommand;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.Assignment;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A place that gives an environment variable its value: in ENV, as an ARG's default, or in a RUN,
 * before a command or by {@code export}.
 *
 * @param value empty if it is not known
 */
public record VariableSet(Stage stage, String name, Optional<String> value, Span span) {

  /** All places of a file, those inside ONBUILD too. */
  public static Stream<VariableSet> in(DockerfileSubject subject) {
    var env = subject.dockerfile().instructionsAndTriggers(Env.class);
    var arg = subject.dockerfile().instructionsAndTriggers(Arg.class);
    return Stream.of(
            env.flatMap(e -> pairs(subject, e, e.instruction().pairs())),
            arg.flatMap(a -> pairs(subject, a, a.instruction().pairs())),
            subject.scripts().commands(Run.class).flatMap(c -> assignments(subject, c)))
        .flatMap(places -> places);
  }

  /** The values of some variables, set by ENV, ARG or in a RUN, that are unknown. */
  public static Stream<Unevaluated> unknown(DockerfileSubject subject, Predicate<String> names) {
    var instructions =
        subject
            .dockerfile()
            .instructionsAndTriggers(Instruction.class)
            .flatMap(
                at ->
                    pairs(at.instruction()).stream()
                        .filter(pair -> names.test(pair.name()))
                        .flatMap(pair -> pair.value().stream())
                        .flatMap(value -> UnknownValue.of(subject, at, value)));
    var commands =
        subject
            .scripts()
            .commands(Run.class)
            .flatMap(
                placed ->
                    assignments(placed.command())
                        .filter(set -> names.test(set.name()))
                        .flatMap(set -> UnknownValue.of(subject, placed, set.value())));
    return Stream.concat(instructions, commands);
  }

  private static List<KeyValue> pairs(Instruction instruction) {
    if (instruction instanceof Env env) {
      return env.pairs();
    }
    return instruction instanceof Arg arg ? arg.pairs() : List.of();
  }

  private static Stream<VariableSet> pairs(
      DockerfileSubject subject, Placed<? extends Instruction> at, List<KeyValue> pairs) {
    return pairs.stream()
        .filter(pair -> pair.value().isPresent())
        .map(
            pair ->
                new VariableSet(
                    at.stage(),
                    pair.name(),
                    subject.scopes().value(pair.value().get(), at.instruction()).known(),
                    pair.span()));
  }

  private static Stream<VariableSet> assignments(
      DockerfileSubject subject, PlacedCommand<Run> placed) {
    return assignments(placed.command())
        .map(
            set ->
                new VariableSet(
                    placed.at().stage(),
                    set.name(),
                    subject.value(set.value(), placed),
                    set.span()));
  }

  /** Those before a command, and those that {@code export} makes. */
  private static Stream<Assignment> assignments(ShellCommand command) {
    var exported =
        command.is("export")
            ? command.arguments().stream().flatMap(word -> Assignment.of(word).stream())
            : Stream.<Assignment>empty();
    return Stream.concat(command.assignments().stream(), exported);
  }
}
