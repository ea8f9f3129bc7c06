package io.github.imagehygiene.dockerfile;

/** Sets the default command or the default arguments of the entrypoint. */
public record Cmd(Statement statement, CommandForm command) implements Instruction {}
