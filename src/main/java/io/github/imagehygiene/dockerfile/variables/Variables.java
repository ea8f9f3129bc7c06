package io.github.imagehygiene.dockerfile.variables;

import java.util.Optional;

/** The variables that a word sees. */
@FunctionalInterface
public interface Variables {

  Variables NONE = name -> Optional.empty();

  /** The value of a variable; empty if it is not set. */
  Optional<Value> get(String name);
}
