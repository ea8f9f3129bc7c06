package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.CommandForm;
import io.github.imagehygiene.dockerfile.syntax.Mount;
import io.github.imagehygiene.dockerfile.syntax.Statement;
import java.util.List;

/**
 * Runs a command at build time.
 *
 * @param mounts what {@code --mount} options mount, in order
 */
public record Run(Statement statement, CommandForm command, List<Mount> mounts)
    implements Instruction {

  public Run {
    mounts = List.copyOf(mounts);
  }
}
