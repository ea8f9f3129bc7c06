package io.github.imagehygiene.dockerfile;

/** Sets the signal that stops the container. */
public record Stopsignal(Statement statement, Word signal) implements Instruction {}
