package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.CommandForm;
import io.github.imagehygiene.dockerfile.syntax.Statement;

/** Sets the program that a container runs. */
public record Entrypoint(Statement statement, CommandForm command) implements Instruction {}
