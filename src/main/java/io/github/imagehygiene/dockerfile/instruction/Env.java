package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Statement;
import java.util.List;

/** Sets environment variables. */
public record Env(Statement statement, List<KeyValue> pairs) implements Instruction {}
