package io.github.imagehygiene.buildplugins;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * micronaut-maven-plugin (5.0.0, read): with packaging {@code docker} or one of its kin it builds
 * through Jib, or from a Dockerfile in the project's folder. The name is Jib's, else the artifact
 * id.
 */
record MicronautPlugin() implements BuildPlugin {

  private static final Map<String, Goal> GOALS = Map.of("docker", Goal.in("package", "mn:docker"));

  @Override
  public boolean is(PluginUse use) {
    return use.artifactId().equals("micronaut-maven-plugin")
        && use.groupId().startsWith("io.micronaut");
  }

  @Override
  public String looksAt() {
    return "packaging docker; property jib.to.image";
  }

  @Override
  public Map<String, Goal> goals(PluginUse use) {
    return GOALS;
  }

  @Override
  public Stream<ImageBuild> builds(
      PluginUse use,
      Optional<BuildGoal> goal,
      Config configuration,
      ProjectFacts project,
      ProjectFiles files) {
    if (!project.packaging().startsWith("docker")) {
      return Stream.empty();
    }
    ImageName name =
        JibPlugin.named(project)
            .orElseGet(
                () -> project.name(project.artifactId(), "its default, ${project.artifactId}"));
    Optional<String> dockerfile = Optional.of("Dockerfile").filter(files::exists);
    return Stream.of(
        ImageBuild.of(use.artifactId(), name)
            .by(goal)
            .from(dockerfile, configuration.map("buildArgs"), Optional.empty()));
  }
}
