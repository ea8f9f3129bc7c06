package io.github.imagehygiene.buildplugins;

import io.github.imagehygiene.buildplugins.BuildGoal.Destination;
import io.github.imagehygiene.buildplugins.PluginUse.Execution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the image-building plugins of a POM say.
 *
 * @param builds the images they build, without repetition
 * @param lookedAt where names were looked for, a line each, for the message when none was found
 */
public record BuildFacts(List<ImageBuild> builds, List<String> lookedAt) {

  public BuildFacts {
    builds = List.copyOf(builds);
    lookedAt = List.copyOf(lookedAt);
  }

  /**
   * Reads the plugins of a POM.
   *
   * @throws IllegalArgumentException if a configuration is not XML
   */
  public static BuildFacts of(ProjectFacts project, List<PluginUse> uses, ProjectFiles files) {
    var builds = new ArrayList<ImageBuild>();
    Set<String> lookedAt = new LinkedHashSet<>();
    for (BuildPlugin plugin : known(uses)) {
      for (PluginUse use : uses) {
        if (plugin.is(use)) {
          lookedAt.add(use.artifactId() + ": " + plugin.looksAt());
          runs(plugin, use)
              .flatMap(
                  run ->
                      plugin.builds(
                          use,
                          run.goal(),
                          Config.parse(run.configuration().orElse("<configuration/>"), project),
                          project,
                          files))
              .forEach(builds::add);
        }
      }
    }
    return new BuildFacts(eachOnce(builds), List.copyOf(lookedAt));
  }

  private static List<BuildPlugin> known(List<PluginUse> uses) {
    var jib = new JibPlugin();
    return List.of(
        ImagesPlugin.docker(),
        ImagesPlugin.jkube(),
        jib,
        new SpringBootPlugin(),
        new QuarkusPlugin(),
        new MicronautPlugin(
            uses.stream().filter(jib::is).findFirst().flatMap(PluginUse::configuration)),
        new DockerfilePlugin());
  }

  /** Artifact ids of the plugins that build an image here, whether or not its name is known. */
  public List<String> plugins() {
    return builds.stream().map(ImageBuild::plugin).distinct().toList();
  }

  private record PluginRun(Optional<BuildGoal> goal, Optional<String> configuration) {}

  /**
   * The goals that build something, each with its configuration. The plugin's own counts if no
   * execution has such a goal: then it is run by name. An execution that is turned off builds
   * nothing.
   */
  private static Stream<PluginRun> runs(BuildPlugin plugin, PluginUse use) {
    var goals = plugin.goals(use);
    var building =
        use.executions().stream().filter(e -> e.goals().stream().anyMatch(goals::containsKey));
    var all = building.toList();
    if (all.isEmpty()) {
      return Stream.of(new PluginRun(Optional.empty(), use.configuration()));
    }
    return all.stream()
        .filter(execution -> !execution.isOff())
        .flatMap(
            execution ->
                execution.goals().stream()
                    .filter(goals::containsKey)
                    .map(goal -> run(goals.get(goal), execution)));
  }

  private static PluginRun run(BuildPlugin.Goal goal, Execution execution) {
    return new PluginRun(
        Optional.of(
            new BuildGoal(
                goal.name(),
                execution.id(),
                execution.phase().or(goal::phase),
                goal.destination())),
        execution.configuration());
  }

  /**
   * Two goals may build the same image, as Jib's {@code dockerBuild} and {@code build} do. The one
   * that leaves it where it can be read counts.
   */
  private static List<ImageBuild> eachOnce(List<ImageBuild> builds) {
    Map<ImageBuild, List<ImageBuild>> same = new LinkedHashMap<>();
    builds.forEach(
        build -> same.computeIfAbsent(build.unattributed(), b -> new ArrayList<>()).add(build));
    return same.values().stream()
        .map(
            all ->
                all.stream()
                    .min(
                        Comparator.comparing(
                            b -> b.goal().map(BuildGoal::destination).orElse(Destination.REGISTRY)))
                    .orElseThrow())
        .toList();
  }
}
