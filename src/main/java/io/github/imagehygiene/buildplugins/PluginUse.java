package io.github.imagehygiene.buildplugins;

import java.util.List;
import java.util.Set;

/**
 * A plugin as it stands in the effective POM.
 *
 * @param goals those of all its executions
 * @param configurations the {@code <configuration>} of the plugin and of each execution, as XML
 */
public record PluginUse(
    String groupId, String artifactId, Set<String> goals, List<String> configurations) {

  public PluginUse {
    goals = Set.copyOf(goals);
    configurations = List.copyOf(configurations);
  }
}
