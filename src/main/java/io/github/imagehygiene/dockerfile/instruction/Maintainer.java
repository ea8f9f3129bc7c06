package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.Statement;
import io.github.imagehygiene.dockerfile.syntax.Word;

/** Names the author; deprecated. */
public record Maintainer(Statement statement, Word name) implements Instruction {}
