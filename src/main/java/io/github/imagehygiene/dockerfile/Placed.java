package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Onbuild;
import java.util.Optional;

/**
 * An instruction with the stage that it stands in.
 *
 * @param onbuild the ONBUILD around it, if it is such a trigger
 */
public record Placed<I extends Instruction>(
    Stage stage, I instruction, Optional<Onbuild> onbuild) {}
