package io.github.imagehygiene.buildplugins;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * spring-boot-maven-plugin (3.5.7, 4.1.2), goal {@code build-image}. Most projects have the plugin
 * only to package a jar, so it counts only if that goal is bound or an image is named.
 */
record SpringBootPlugin() implements BuildPlugin {

  private static final String NAME = "spring-boot.build-image.imageName";
  private static final String NO_FORK = "build-image-no-fork";

  @Override
  public boolean is(PluginUse use) {
    return use.groupId().equals("org.springframework.boot")
        && use.artifactId().equals("spring-boot-maven-plugin");
  }

  @Override
  public String looksAt() {
    return "<image><name>, property " + NAME + ", goal build-image";
  }

  @Override
  public Stream<ImageBuild> builds(
      PluginUse use, Config configuration, ProjectFacts project, ProjectFiles files) {
    if (configuration.isTrue("skip") || project.isSet("spring-boot.build-image.skip")) {
      return Stream.empty();
    }
    Optional<String> named =
        configuration
            .text("image", "name")
            .or(() -> configuration.text("imageName"))
            .or(() -> project.property(NAME));
    boolean bound = use.goals().contains("build-image") || use.goals().contains(NO_FORK);
    if (named.isEmpty() && !bound) {
      return Stream.empty();
    }
    String name = named.orElse(project.artifactId() + ":" + project.version());
    Optional<String> platform =
        configuration
            .text("image", "imagePlatform")
            .or(() -> project.property("spring-boot.build-image.imagePlatform"));
    return Stream.of(ImageBuild.of(use.artifactId(), Optional.of(name)).platform(platform));
  }
}
