package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.text.Span;
import java.util.List;

/**
 * Something that an instruction leaves in its layer.
 *
 * @param span the instruction, or the command of it that does so
 * @param paths absolute; where it may lie, one of which is enough to find it
 * @param cache name of the package tool that keeps it, else empty
 */
public record Writing(
    Stage stage, Instruction instruction, Span span, List<String> paths, String cache) {

  public Writing {
    paths = List.copyOf(paths);
  }
}
