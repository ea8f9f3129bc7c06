package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.parse.DockerfileParser;
import io.github.imagehygiene.dockerfile.stages.StageGraph;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import io.github.imagehygiene.text.SourceText;
import java.util.Optional;

/** Short ways to what tests look at. */
public final class TestFiles {

  private TestFiles() {}

  public static Dockerfile parse(String... lines) {
    return load(String.join("\n", lines) + "\n");
  }

  public static Dockerfile load(String content) {
    return DockerfileParser.parse(SourceText.of("Dockerfile", content));
  }

  public static Scopes scopes(Dockerfile file) {
    return Scopes.of(file, BuildInputs.NONE);
  }

  public static StageGraph graph(Dockerfile file) {
    return StageGraph.of(file, scopes(file), Optional.empty());
  }

  public static <I extends Instruction> I first(Dockerfile file, Class<I> kind) {
    return file.instructions(kind).findFirst().orElseThrow().instruction();
  }

  public static <I extends Instruction> I last(Dockerfile file, Class<I> kind) {
    return file.instructions(kind).reduce((a, b) -> b).orElseThrow().instruction();
  }
}
