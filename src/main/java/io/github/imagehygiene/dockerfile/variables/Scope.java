package io.github.imagehygiene.dockerfile.variables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The variables of the part above the first FROM, or of one stage, each from where it is set. */
final class Scope {

  /** A chain of stages that is longer is not followed: it would cost too much to look along it. */
  private static final int LONGEST_CHAIN = 100;

  private record Binding(int offset, Value value) {}

  private final Map<String, List<Binding>> bindings = new LinkedHashMap<>();
  private final Optional<Scope> base;
  private final Function<String, Optional<Value>> otherwise;

  /**
   * @param base the stage that this one builds on
   * @param otherwise what a variable is that no stage of the file sets
   */
  Scope(Optional<Scope> base, Function<String, Optional<Value>> otherwise) {
    this.base = base;
    this.otherwise = otherwise;
  }

  /** Sets a variable for what stands after an offset; to be called in the order of offsets. */
  void set(String name, int offset, Value value) {
    bindings.computeIfAbsent(name, n -> new ArrayList<>()).add(new Binding(offset, value));
  }

  /** What a variable is for what stands at an offset; empty if it is not set. */
  Optional<Value> get(String name, int offset) {
    Optional<Value> own = own(name, offset);
    Scope scope = this;
    for (int i = 0; own.isEmpty() && scope.base.isPresent(); i++) {
      if (i == LONGEST_CHAIN) {
        return Optional.of(Value.unknown("the stages build on each other too often"));
      }
      scope = scope.base.get();
      own = scope.own(name, Integer.MAX_VALUE);
    }
    return own.isPresent() ? own : scope.otherwise.apply(name);
  }

  /** Whether ARG or ENV sets a variable before an offset, or in a stage that this builds on. */
  boolean isBound(String name, int offset) {
    boolean bound = own(name, offset).isPresent();
    Scope scope = this;
    for (int i = 0; !bound && scope.base.isPresent() && i < LONGEST_CHAIN; i++) {
      scope = scope.base.get();
      bound = scope.own(name, Integer.MAX_VALUE).isPresent();
    }
    return bound;
  }

  /** The variables that are set here, in order, then those of the stage that this builds on. */
  Stream<String> names() {
    return Stream.concat(
        bindings.keySet().stream(), base.stream().flatMap(b -> b.bindings.keySet().stream()));
  }

  /** The last binding before the offset. */
  private Optional<Value> own(String name, int offset) {
    List<Binding> all = bindings.getOrDefault(name, List.of());
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).offset < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(all.get(low - 1).value);
  }
}
