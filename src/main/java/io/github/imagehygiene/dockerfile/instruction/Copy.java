package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.Statement;
import io.github.imagehygiene.dockerfile.syntax.Word;
import java.util.List;

/** Copies files of the build context, of a stage or of an image. */
public record Copy(Statement statement, List<Word> sources, Word target, boolean json)
    implements Instruction {}
