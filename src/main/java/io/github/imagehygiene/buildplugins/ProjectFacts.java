package io.github.imagehygiene.buildplugins;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What image-building plugins take from the project.
 *
 * @param buildDirectory {@code target}, relative to the project or absolute
 * @param properties those of the POM, overlaid by system and user properties
 * @param dependencies {@code groupId:artifactId} of each
 */
public record ProjectFacts(
    String groupId,
    String artifactId,
    String version,
    String packaging,
    String buildDirectory,
    Map<String, String> properties,
    Set<String> dependencies) {

  public ProjectFacts {
    properties = Map.copyOf(properties);
    dependencies = Set.copyOf(dependencies);
  }

  /** A property that is set and not blank. */
  Optional<String> property(String name) {
    return Optional.ofNullable(properties.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** A name as some place gives it, of which a message may speak. */
  ImageName name(String text, String from) {
    return ImageName.of(resolved(text), from);
  }

  /** The name in a property, if that is set. */
  Optional<ImageName> nameIn(String property) {
    return property(property).map(text -> name(text, "the property " + property));
  }

  Resolved resolved(String text) {
    return Resolved.of(text, this::property);
  }

  /** Packaging {@code pom}, for which Jib, Spring Boot, Quarkus and JKube build no image. */
  boolean isParent() {
    return packaging.equals("pom");
  }

  boolean isSet(String flag) {
    return property(flag).filter("true"::equalsIgnoreCase).isPresent();
  }

  /** A path below the build directory. */
  String built(String name) {
    return buildDirectory + "/" + name;
  }
}
