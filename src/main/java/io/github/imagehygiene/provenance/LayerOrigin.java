package io.github.imagehygiene.provenance;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.text.SourceText;

/** Where a layer of the image comes from. */
public sealed interface LayerOrigin {

  /** An instruction of the Dockerfile made it. */
  public record Step(Stage stage, Instruction instruction) implements LayerOrigin {

    /** 1-based line at which the instruction begins. */
    public int line(SourceText source) {
      return source.position(instruction.span().start()).line();
    }
  }

  /** It belongs to the base image. */
  public record Base() implements LayerOrigin {}

  /** Dockerfile and history do not tell. */
  public record Unexplained(String why) implements LayerOrigin {}

  /** As {@code report.json} has it: {@code step}, {@code base} or {@code unexplained}. */
  default String kind() {
    return this instanceof Step ? "step" : this instanceof Base ? "base" : "unexplained";
  }
}
