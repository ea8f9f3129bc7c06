package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.Statement;
import io.github.imagehygiene.dockerfile.syntax.Word;

/** Sets the working directory of what follows. */
public record Workdir(Statement statement, Word path) implements Instruction {}
