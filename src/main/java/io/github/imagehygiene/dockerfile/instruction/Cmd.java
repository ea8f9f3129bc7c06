package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.CommandForm;
import io.github.imagehygiene.dockerfile.syntax.Statement;

/** Sets the default command or the default arguments of the entrypoint. */
public record Cmd(Statement statement, CommandForm command) implements Instruction {}
