package io.github.imagehygiene.maven;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * This plugin as it stands in the effective POM of a module.
 *
 * @param project empty without a POM
 * @param running the execution that runs
 */
record OwnPlugin(Optional<MavenProject> project, MojoExecution running) {

  private static final Set<String> JUDGING = Set.of("check", "lint");

  /** One goal of an execution. */
  record BoundGoal(String execution, String goal) {}

  /** The plugin in another module of the build. */
  OwnPlugin in(MavenProject other) {
    return new OwnPlugin(Optional.of(other), running);
  }

  boolean is(Plugin plugin) {
    return plugin.getGroupId().equals(running.getGroupId())
        && plugin.getArtifactId().equals(running.getArtifactId());
  }

  /** Whether it runs, and is not only configured. */
  boolean runs() {
    return executions().findAny().isPresent();
  }

  /** Whether the POM runs a goal of this plugin. */
  boolean isBound(String goal) {
    return executions().anyMatch(execution -> execution.getGoals().contains(goal));
  }

  /** What judges something here: {@code check} and {@code lint}. */
  Stream<BoundGoal> judging() {
    return executions()
        .flatMap(
            execution ->
                execution.getGoals().stream()
                    .filter(JUDGING::contains)
                    .map(goal -> new BoundGoal(execution.getId(), goal)));
  }

  /** The configurations, those of executions first, as Maven has merged the plugin's into them. */
  List<String> configurations() {
    return plugin().flatMap(OwnPlugin::configurations).toList();
  }

  static Stream<String> configurations(Plugin plugin) {
    return Stream.concat(
            plugin.getExecutions().stream().map(PluginExecution::getConfiguration),
            Stream.of(plugin).map(Plugin::getConfiguration))
        .flatMap(configuration -> ConfigXml.of(configuration).stream());
  }

  /** That of the execution that runs, into which Maven has merged the plugin's; else that. */
  Optional<String> configuration() {
    var own =
        plugin()
            .flatMap(p -> p.getExecutions().stream())
            .filter(e -> e.getId().equals(running.getExecutionId()))
            .map(PluginExecution::getConfiguration);
    return Stream.concat(own, plugin().map(Plugin::getConfiguration))
        .flatMap(configuration -> ConfigXml.of(configuration).stream())
        .findFirst();
  }

  /** {@code none} turns an execution off. */
  private Stream<PluginExecution> executions() {
    return plugin()
        .flatMap(plugin -> plugin.getExecutions().stream())
        .filter(execution -> !"none".equals(execution.getPhase()));
  }

  private Stream<Plugin> plugin() {
    return project.stream().flatMap(p -> p.getBuildPlugins().stream()).filter(this::is).limit(1);
  }
}
