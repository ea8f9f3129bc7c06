package io.github.imagehygiene.buildplugins;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * dockerfile-maven-plugin (1.4.13) of Spotify: {@code repository} and {@code tag}, else what it
 * wrote to {@code docker/image-name} in the build folder.
 */
record DockerfilePlugin() implements BuildPlugin {

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
  public Stream<ImageBuild> builds(
      PluginUse use, Config configuration, ProjectFacts project, ProjectFiles files) {
    boolean skip =
        configuration.isTrue("skip")
            || configuration.isTrue("skipBuild")
            || project.isSet("dockerfile.skip")
            || project.isSet("dockerfile.build.skip");
    if (skip) {
      return Stream.empty();
    }
    String tag =
        configuration.text("tag").or(() -> project.property("dockerfile.tag")).orElse("latest");
    Optional<String> name =
        configuration
            .text("repository")
            .or(() -> project.property("dockerfile.repository"))
            .map(repository -> repository + ":" + tag)
            .or(() -> files.text(project.built("docker/image-name")).map(String::strip));
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
            .from(dockerfile, configuration.map("buildArgs"), Optional.empty()));
  }
}
