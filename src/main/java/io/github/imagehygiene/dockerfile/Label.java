package io.github.imagehygiene.dockerfile;

import java.util.List;

/** Sets labels. */
public record Label(Statement statement, List<KeyValue> pairs) implements Instruction {}
