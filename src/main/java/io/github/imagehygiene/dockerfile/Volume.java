package io.github.imagehygiene.dockerfile;

import java.util.List;

/** Declares mount points. */
public record Volume(Statement statement, List<Word> paths, boolean json) implements Instruction {}
