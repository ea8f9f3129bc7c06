package io.github.imagehygiene.dockerfile.variables;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is told of the build beside the Dockerfile.
 *
 * @param args build arguments that the build passes
 * @param properties Maven properties, for placeholders that a filter fills in
 * @param platform what is built for, as {@code os/architecture[/variant]}
 * @param filtered whether the build is known to fill in <code>${name}</code> also where the name
 *     could be that of a variable of Docker's
 * @param declaredElsewhere names of {@code args} that another Dockerfile declares, to which they
 *     are passed as well
 */
public record BuildInputs(
    Map<String, String> args,
    Map<String, String> properties,
    Optional<String> platform,
    boolean filtered,
    Set<String> declaredElsewhere) {

  /** Nothing is told. */
  public static final BuildInputs NONE = new BuildInputs(Map.of(), Map.of(), Optional.empty());

  public BuildInputs {
    args = Map.copyOf(args);
    properties = Map.copyOf(properties);
    declaredElsewhere = Set.copyOf(declaredElsewhere);
  }

  /** Of a Dockerfile that is built alone. */
  public BuildInputs(
      Map<String, String> args,
      Map<String, String> properties,
      Optional<String> platform,
      boolean filtered) {
    this(args, properties, platform, filtered, Set.of());
  }

  /** Of a Dockerfile that is not known to be filtered. */
  public BuildInputs(
      Map<String, String> args, Map<String, String> properties, Optional<String> platform) {
    this(args, properties, platform, false);
  }

  /** What stands for a variable that nobody declared. */
  Optional<Value> undeclared(String name) {
    return properties.containsKey(name)
        ? Optional.of(Value.unknown(name + " may be filled in by Maven, which has such a property"))
        : Optional.empty();
  }
}
