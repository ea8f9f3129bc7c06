package io.github.imagehygiene.dockerfile;

/** A line whose first word names no instruction. */
public record Unrecognised(Statement statement) implements Instruction {}
