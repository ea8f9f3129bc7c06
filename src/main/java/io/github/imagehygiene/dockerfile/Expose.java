package io.github.imagehygiene.dockerfile;

import java.util.List;

/** Names ports that the container listens on. */
public record Expose(Statement statement, List<Word> ports) implements Instruction {}
