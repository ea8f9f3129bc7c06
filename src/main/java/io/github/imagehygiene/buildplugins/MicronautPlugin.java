package io.github.imagehygiene.buildplugins;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * micronaut-maven-plugin (4.9.0, 5.0.0, read): with packaging {@code docker} or one of its kin it
 * builds through Jib, or from a Dockerfile in the project's folder. The name is Jib's, of the
 * properties or of jib-maven-plugin's own configuration, which it reads; else the artifact id.
 *
 * @param jib the configuration of jib-maven-plugin in the same POM
 */
record MicronautPlugin(Optional<String> jib) implements BuildPlugin {

  private static final Map<String, Goal> GOALS =
      Map.of(
          "docker", Goal.in("package", "mn:docker"),
          "docker-native", Goal.in("package", "mn:docker-native"),
          "docker-crac", Goal.in("package", "mn:docker-crac"));

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
            .or(
                () ->
                    jib.map(xml -> Config.parse(xml, project))
                        .flatMap(c -> c.name("<to><image> of jib-maven-plugin", "to", "image")))
            .orElseGet(
                () -> project.name(project.artifactId(), "its default, ${project.artifactId}"));
    Optional<String> dockerfile = Optional.of("Dockerfile").filter(files::exists);
    return Stream.of(
        ImageBuild.of(use.artifactId(), name)
            .by(goal)
            .from(dockerfile, configuration.map("buildArgs"), Optional.empty()));
  }
}
