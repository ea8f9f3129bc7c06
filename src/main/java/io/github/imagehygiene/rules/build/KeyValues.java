package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Label;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Keyword;
import java.util.List;
import java.util.stream.Stream;

/** One name with its value, of an ENV or LABEL, also inside ONBUILD. */
record KeyValues(Stage stage, Keyword keyword, KeyValue pair) {

  static Stream<KeyValues> in(Dockerfile file) {
    return file.instructionsAndTriggers(Instruction.class)
        .flatMap(
            placed ->
                pairs(placed.instruction()).stream()
                    .map(p -> new KeyValues(placed.stage(), placed.instruction().keyword(), p)));
  }

  private static List<KeyValue> pairs(Instruction instruction) {
    return instruction instanceof Env env
        ? env.pairs()
        : instruction instanceof Label label ? label.pairs() : List.of();
  }
}
