package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Statement;
import java.util.List;

/** Declares variables of the build. */
public record Arg(Statement statement, List<KeyValue> pairs) implements Instruction {}
