package io.github.imagehygiene.dockerfile;

/** Runs a command at build time. */
public record Run(Statement statement, CommandForm command) implements Instruction {}
