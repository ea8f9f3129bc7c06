package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.shell.ShellCommand;

/**
 * A command that an instruction runs.
 *
 * @param at the instruction and its stage
 */
public record PlacedCommand<I extends Instruction>(Placed<I> at, ShellCommand command) {}
