package io.github.imagehygiene.buildplugins;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * spring-boot-maven-plugin (3.5.7, 4.1.2), goal {@code build-image}. Most projects have the plugin
 * only to package a jar, so it counts only if that goal is bound or an image is named.
 */
record SpringBootPlugin() implements BuildPlugin {

  private static final String NAME = "spring-boot.build-image.imageName";

  private static final Map<String, Goal> GOALS =
      Map.of(
          "build-image", Goal.in("package", "spring-boot:build-image"),
          "build-image-no-fork", Goal.in("package", "spring-boot:build-image-no-fork"));

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
    if (configuration.isTrue("skip")
        || project.isSet("spring-boot.build-image.skip")
        || project.isParent()) {
      return Stream.empty();
    }
    Optional<ImageName> named =
        configuration
            .name("<image><name>", "image", "name")
            .or(() -> configuration.name("<imageName>", "imageName"))
            .or(() -> project.nameIn(NAME));
    if (named.isEmpty() && goal.isEmpty()) {
      return Stream.empty();
    }
    ImageName name =
        named.orElseGet(
            () ->
                project.name(
                    project.artifactId() + ":" + project.version(),
                    "its default, ${project.artifactId}:${project.version}"));
    Optional<String> platform =
        configuration
            .text("image", "imagePlatform")
            .or(() -> project.property("spring-boot.build-image.imagePlatform"));
    return Stream.of(ImageBuild.of(use.artifactId(), name).by(goal).platform(platform));
  }
}
