package io.github.imagehygiene.dockerfile;

/** Sets the user of what follows. */
public record User(Statement statement, Word user) implements Instruction {}
