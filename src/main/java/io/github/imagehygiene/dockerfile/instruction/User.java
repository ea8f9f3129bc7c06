package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.Statement;
import io.github.imagehygiene.dockerfile.syntax.Word;

/** Sets the user of what follows. */
public record User(Statement statement, Word user) implements Instruction {}
