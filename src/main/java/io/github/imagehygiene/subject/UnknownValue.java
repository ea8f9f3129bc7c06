package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.scripts.PlacedCommand;
import io.github.imagehygiene.dockerfile.stages.Setting;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.dockerfile.variables.Value;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.Span;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Stream;

/** A word whose value is unknown, as the place that a rule cannot judge for it. */
public final class UnknownValue {

  private UnknownValue() {}

  /** A word of an instruction; none if its value is known. */
  public static Stream<Unevaluated> of(DockerfileSubject subject, Placed<?> at, Word word) {
    Value value = subject.scopes().value(word, at.instruction());
    return of(subject, at.stage(), word.span(), value);
  }

  /** What the target stage ends with; none if its value is known. */
  public static Stream<Unevaluated> of(DockerfileSubject subject, Setting<?> set) {
    return of(subject, set.stage(), set.word().span(), set.value());
  }

  /** A word of a command; none if its value is known. */
  public static Stream<Unevaluated> of(
      DockerfileSubject subject, PlacedCommand<?> placed, ShellWord word) {
    return subject.value(word, placed).isPresent()
        ? Stream.empty()
        : Stream.of(ofScript(subject, placed.at(), word));
  }

  /** A word of a command of a package manager; none if its value is known. */
  public static Stream<Unevaluated> of(DockerfileSubject subject, PackageUse use, ShellWord word) {
    var variables = use.run().variables().at(use.command().command());
    return word.value(variables).isPresent()
        ? Stream.empty()
        : Stream.of(ofScript(subject, use.run().at(), word));
  }

  /** Some text of a stage, if its value is unknown. */
  public static Stream<Unevaluated> of(
      DockerfileSubject subject, Stage stage, Span span, Value value) {
    return value instanceof Value.Unknown unknown
        ? Stream.of(new Unevaluated(Evidence.at(subject.source(), stage, span), unknown.why()))
        : Stream.empty();
  }

  /** A word of a command whose value is unknown. */
  public static Unevaluated ofScript(DockerfileSubject subject, Placed<?> at, ShellWord word) {
    return new Unevaluated(
        Evidence.at(subject.source(), at.stage(), word.span()), why(subject, at, word));
  }

  /** Names the variables and no other text of the word, which may hold a secret. */
  private static String why(DockerfileSubject subject, Placed<?> at, ShellWord word) {
    var names = new LinkedHashSet<String>();
    word.value(
        name -> {
          names.add(name);
          return Optional.of("");
        });
    Instruction instruction = at.instruction();
    return names.stream()
        .flatMap(name -> subject.scopes().variable(name, instruction).stream())
        .filter(Value.Unknown.class::isInstance)
        .map(value -> ((Value.Unknown) value).why())
        .findFirst()
        .or(() -> names.stream().findFirst().map(name -> "the value of $" + name + " is unknown"))
        .orElse("it is the output of a command, which is unknown");
  }
}
