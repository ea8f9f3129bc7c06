package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.Statement;

/** A line whose first word names no instruction. */
public record Unrecognised(Statement statement) implements Instruction {}
