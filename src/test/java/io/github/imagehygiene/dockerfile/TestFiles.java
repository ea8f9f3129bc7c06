package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.text.SourceText;
import java.util.Optional;

/** Short ways to what tests look at. */
final class TestFiles {

  private TestFiles() {}

  static Dockerfile parse(String... lines) {
    return load(String.join("\n", lines) + "\n");
  }

  static Dockerfile load(String content) {
    return DockerfileParser.parse(SourceText.of("Dockerfile", content));
  }

  static Scopes scopes(Dockerfile file) {
    return Scopes.of(file, BuildInputs.NONE);
  }

  static StageGraph graph(Dockerfile file) {
    return StageGraph.of(file, scopes(file), Optional.empty());
  }

  static <I extends Instruction> I first(Dockerfile file, Class<I> kind) {
    return file.instructions(kind).findFirst().orElseThrow().instruction();
  }

  static <I extends Instruction> I last(Dockerfile file, Class<I> kind) {
    return file.instructions(kind).reduce((a, b) -> b).orElseThrow().instruction();
  }
}
