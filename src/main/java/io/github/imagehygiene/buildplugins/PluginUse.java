package io.github.imagehygiene.buildplugins;

import java.util.List;
import java.util.Optional;

/**
 * A plugin as it stands in the effective POM.
 *
 * @param configuration the plugin's own {@code <configuration>}, as XML
 */
public record PluginUse(
    String groupId, String artifactId, Optional<String> configuration, List<Execution> executions) {

  public PluginUse {
    executions = List.copyOf(executions);
  }

  /**
   * @param phase empty: that of the goal
   * @param configuration its {@code <configuration>} as XML, into which Maven has merged that of
   *     the plugin
   */
  public record Execution(
      String id, Optional<String> phase, List<String> goals, Optional<String> configuration) {

    public Execution {
      goals = List.copyOf(goals);
    }

    boolean isOff() {
      return phase.filter("none"::equals).isPresent();
    }
  }
}
