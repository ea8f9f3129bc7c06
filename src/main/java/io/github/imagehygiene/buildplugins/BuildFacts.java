package io.github.imagehygiene.buildplugins;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the image-building plugins of a POM say.
 *
 * @param builds the images they build, without repetition
 * @param lookedAt where names were looked for, a line each, for the message when none was found
 */
public record BuildFacts(List<ImageBuild> builds, List<String> lookedAt) {

  private static final List<BuildPlugin> KNOWN =
      List.of(
          ImagesPlugin.docker(),
          ImagesPlugin.jkube(),
          new JibPlugin(),
          new SpringBootPlugin(),
          new QuarkusPlugin(),
          new MicronautPlugin(),
          new DockerfilePlugin());

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
    Set<ImageBuild> builds = new LinkedHashSet<>();
    Set<String> lookedAt = new LinkedHashSet<>();
    for (BuildPlugin plugin : KNOWN) {
      for (PluginUse use : uses) {
        if (plugin.is(use)) {
          lookedAt.add(use.artifactId() + ": " + plugin.looksAt());
          configurations(use)
              .flatMap(c -> plugin.builds(use, c, project, files))
              .forEach(builds::add);
        }
      }
    }
    return new BuildFacts(List.copyOf(builds), List.copyOf(lookedAt));
  }

  /** Artifact ids of the plugins that build an image here, whether or not its name is known. */
  public List<String> plugins() {
    return builds.stream().map(ImageBuild::plugin).distinct().toList();
  }

  private static Stream<Config> configurations(PluginUse use) {
    return use.configurations().isEmpty()
        ? Stream.of(Config.parse("<configuration/>"))
        : use.configurations().stream().map(Config::parse);
  }
}
