package io.github.imagehygiene.dockerfile.scripts;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.shell.ShellCommand;

/**
 * A command that an instruction runs.
 *
 * @param at the instruction and its stage
 */
public record PlacedCommand<I extends Instruction>(Placed<I> at, ShellCommand command) {}
