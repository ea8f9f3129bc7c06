package io.github.imagehygiene.dockerfile;

/** Sets the working directory of what follows. */
public record Workdir(Statement statement, Word path) implements Instruction {}
