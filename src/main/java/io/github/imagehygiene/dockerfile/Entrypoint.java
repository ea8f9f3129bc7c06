package io.github.imagehygiene.dockerfile;

/** Sets the program that a container runs. */
public record Entrypoint(Statement statement, CommandForm command) implements Instruction {}
