package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.Statement;
import io.github.imagehygiene.dockerfile.syntax.Word;
import java.util.List;

/** Sets the shell of the shell form for what follows in its stage. */
public record Shell(Statement statement, List<Word> words) implements Instruction {}
