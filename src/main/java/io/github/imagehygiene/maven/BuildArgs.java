package io.github.imagehygiene.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** Build arguments by name: those of the POM, and those of the command line over them. */
final class BuildArgs {

  private BuildArgs() {}

  /**
   * @param element may be null
   * @throws UsageError if a value of the POM has elements of its own, or the command line gives one
   *     without a name
   */
  static Map<String, String> of(PlexusConfiguration element, UserProperties user)
      throws UsageError {
    var args = new LinkedHashMap<String, String>();
    if (element != null) {
      for (var child : element.getChildren()) {
        if (child.getChildCount() > 0) {
          throw new UsageError(
              "pom.xml, <buildArgs><"
                  + child.getName()
                  + "> has elements of its own; expected a text, as in <buildArgs><"
                  + child.getName()
                  + ">1.4</"
                  + child.getName()
                  + "></buildArgs>.");
        }
        args.put(child.getName(), Optional.ofNullable(child.getValue()).orElse(""));
      }
    }
    var given = user.below("buildArgs");
    if (user.get("buildArgs").isPresent() || given.containsKey("")) {
      throw new UsageError(
          "-Dimage-hygiene.buildArgs names no argument; expected -Dimage-hygiene.buildArgs.NAME=value,"
              + " one for each.");
    }
    args.putAll(given);
    return args;
  }
}
