package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.Statement;
import io.github.imagehygiene.dockerfile.syntax.Word;
import java.util.List;

/** Declares mount points. */
public record Volume(Statement statement, List<Word> paths, boolean json) implements Instruction {}
