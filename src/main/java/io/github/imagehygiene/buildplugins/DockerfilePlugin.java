package io.github.imagehygiene.buildplugins;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * dockerfile-maven-plugin (1.4.13) of Spotify: {@code repository} and {@code tag}, else what it
 * wrote to {@code docker/image-name} in the build folder.
 */
record DockerfilePlugin() implements BuildPlugin {

  private static final Map<String, Goal> GOALS =
      Map.of("build", Goal.in("package", "dockerfile:build"));

  @Override
  public boolean is(PluginUse use) {
    return use.groupId().equals("com.spotify")
        && use.artifactId().equals("dockerfile-maven-plugin");
  }

  @Override
  public String looksAt() {
    return "<repository> and <tag>, properties dockerfile.repository and dockerfile.tag,"
        + " docker/image-name in the build folder";
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
    boolean skip =
        configuration.isTrue("skip")
            || configuration.isTrue("skipBuild")
            || project.isSet("dockerfile.skip")
            || project.isSet("dockerfile.build.skip");
    if (skip) {
      return Stream.empty();
    }
    String tag =
        configuration.written("tag").or(() -> project.property("dockerfile.tag")).orElse("latest");
    String lastBuilt = project.built("docker/image-name");
    ImageName name =
        configuration
            .written("repository")
            .or(() -> project.property("dockerfile.repository"))
            .map(repository -> project.name(repository + ":" + tag, "<repository> and <tag>"))
            .or(() -> files.text(lastBuilt).map(text -> project.name(text.strip(), lastBuilt)))
            .orElseGet(
                () -> new ImageName.Missing("<repository>, the property dockerfile.repository"));
    Optional<String> dockerfile =
        configuration
            .text("dockerfile")
            .or(() -> project.property("dockerfile.dockerfile"))
            .or(
                () ->
                    configuration
                        .text("contextDirectory")
                        .or(() -> project.property("dockerfile.contextDirectory"))
                        .map(folder -> folder + "/Dockerfile"))
            .or(() -> Optional.of("Dockerfile"));
    return Stream.of(
        ImageBuild.of(use.artifactId(), name)
            .by(goal)
            .from(dockerfile, configuration.map("buildArgs"), Optional.empty()));
  }
}
