package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Arg;
import io.github.imagehygiene.dockerfile.Env;
import io.github.imagehygiene.dockerfile.Instruction;
import io.github.imagehygiene.dockerfile.KeyValue;
import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.PlacedCommand;
import io.github.imagehygiene.dockerfile.Run;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.shell.Assignment;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;
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
    var exported =
        placed.command().is("export")
            ? placed.command().arguments().stream().flatMap(w -> Assignment.of(w).stream())
            : Stream.<Assignment>empty();
    return Stream.concat(placed.command().assignments().stream(), exported)
        .map(
            set ->
                new VariableSet(
                    placed.at().stage(),
                    set.name(),
                    subject.value(set.value(), placed),
                    set.span()));
  }
}
