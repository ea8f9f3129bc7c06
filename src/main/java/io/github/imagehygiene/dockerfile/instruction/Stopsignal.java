package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.Statement;
import io.github.imagehygiene.dockerfile.syntax.Word;

/** Sets the signal that stops the container. */
public record Stopsignal(Statement statement, Word signal) implements Instruction {}
