package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.Statement;
import io.github.imagehygiene.dockerfile.syntax.Word;
import java.util.List;

/** Names ports that the container listens on. */
public record Expose(Statement statement, List<Word> ports) implements Instruction {}
