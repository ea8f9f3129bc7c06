package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.Statement;
import io.github.imagehygiene.dockerfile.syntax.Word;
import java.util.List;

/** Copies files, URLs and Git repositories into the image, and unpacks archives. */
public record Add(Statement statement, List<Word> sources, Word target, boolean json)
    implements Instruction {}
