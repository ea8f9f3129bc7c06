package io.github.imagehygiene.dockerfile;

import java.util.List;

/** Sets environment variables. */
public record Env(Statement statement, List<KeyValue> pairs) implements Instruction {}
