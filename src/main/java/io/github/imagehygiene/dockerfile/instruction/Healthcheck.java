package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.CommandForm;
import io.github.imagehygiene.dockerfile.syntax.Statement;
import io.github.imagehygiene.dockerfile.syntax.Word;
import java.util.Optional;

/**
 * Sets how to see whether the container is well.
 *
 * @param type {@code CMD} or {@code NONE}, as written
 * @param command what to run; empty with {@code NONE}
 */
public record Healthcheck(Statement statement, Word type, Optional<CommandForm> command)
    implements Instruction {

  /** True for {@code HEALTHCHECK NONE}, which takes away that of the base image. */
  public boolean isNone() {
    return type.toString().equalsIgnoreCase("NONE");
  }
}
