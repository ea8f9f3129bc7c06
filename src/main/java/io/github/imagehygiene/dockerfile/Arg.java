package io.github.imagehygiene.dockerfile;

import java.util.List;

/** Declares variables of the build. */
public record Arg(Statement statement, List<KeyValue> pairs) implements Instruction {}
