package io.github.imagehygiene.dockerfile;

/** Names the author; deprecated. */
public record Maintainer(Statement statement, Word name) implements Instruction {}
