package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownValue;
import io.github.imagehygiene.text.SourceText;
import java.util.List;
import java.util.stream.Stream;

/**
 * A COPY or ADD, also inside ONBUILD.
 *
 * @param sources without heredocs
 * @param trigger whether it stands inside ONBUILD
 */
record Copying(
    Stage stage, Instruction instruction, List<Word> sources, Word target, boolean trigger) {

  static Stream<Copying> in(Dockerfile file) {
    return file.instructionsAndTriggers(Instruction.class)
        .flatMap(placed -> of(placed.stage(), placed.instruction(), placed.onbuild().isPresent()));
  }

  private static Stream<Copying> of(Stage stage, Instruction instruction, boolean trigger) {
    if (instruction instanceof Copy copy) {
      return Stream.of(new Copying(stage, copy, copy.sources(), copy.target(), trigger));
    } else if (instruction instanceof Add add) {
      return Stream.of(new Copying(stage, add, add.sources(), add.target(), trigger));
    }
    return Stream.empty();
  }

  /** Those of some of its words whose value is unknown. */
  Stream<Unevaluated> unknown(DockerfileSubject subject, Stream<Word> words) {
    return words.flatMap(
        word ->
            UnknownValue.of(
                subject, stage, word.span(), subject.scopes().value(word, instruction)));
  }

  /** How many sources there are, heredocs included; a glob is one. */
  int count() {
    return sources.size() + instruction.heredocs().size();
  }

  /** Whether the target is written without quotes and escapes, so that it can be added to. */
  boolean targetIsBare(SourceText source) {
    return source.slice(target.span()).equals(target.toString());
  }
}
