package io.github.imagehygiene.buildplugins;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * quarkus-maven-plugin (3.x, as documented): {@code quarkus.container-image.*} as properties or in
 * {@code application.properties}; by default {@code user/artifactId:version}. It counts only with
 * one of the container-image extensions, or if an image is asked for. The Dockerfile is known for
 * the Docker and Podman extensions.
 */
record QuarkusPlugin() implements BuildPlugin {

  private static final String PREFIX = "quarkus.container-image.";
  private static final Map<String, Goal> GOALS =
      Map.of(
          "build", Goal.in("package", "quarkus:build"),
          "image-build", Goal.in("package", "quarkus:image-build"));

  private static final String EXTENSION = "io.quarkus:quarkus-container-image-";

  @Override
  public boolean is(PluginUse use) {
    return use.artifactId().equals("quarkus-maven-plugin") && use.groupId().contains("quarkus");
  }

  @Override
  public String looksAt() {
    return PREFIX
        + "image, .registry, .group, .name and .tag as properties or in"
        + " src/main/resources/application.properties";
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
    var set = settings(configuration, project, files);
    boolean extension = project.dependencies().stream().anyMatch(d -> d.startsWith(EXTENSION));
    boolean asked =
        extension
            || goal.filter(g -> g.name().endsWith("image-build")).isPresent()
            || Stream.of("build", "push").anyMatch(k -> "true".equals(set.get(PREFIX + k)))
            || set.containsKey(PREFIX + "image");
    if (!asked || configuration.isTrue("skip") || project.isSet("quarkus.build.skip")) {
      return Stream.empty();
    }
    var arguments = new TreeMap<String, String>();
    set.forEach(
        (key, value) -> {
          String name = key.replaceFirst("^quarkus\\.(?:docker|podman)\\.build-args\\.", "");
          if (!name.equals(key)) {
            arguments.put(name, value);
          }
        });
    return Stream.of(
        ImageBuild.of(use.artifactId(), project.name(name(set, project), PREFIX + "*"))
            .by(goal)
            .from(dockerfile(set, project), arguments, Optional.empty()));
  }

  private static String name(Map<String, String> set, ProjectFacts project) {
    if (set.containsKey(PREFIX + "image")) {
      return set.get(PREFIX + "image");
    }
    String user = project.property("user.name").orElse("").toLowerCase(Locale.ROOT);
    String group = set.getOrDefault(PREFIX + "group", user.replace(' ', '-'));
    String named = set.getOrDefault("quarkus.application.name", project.artifactId());
    String version = set.getOrDefault("quarkus.application.version", project.version());
    return part(set.get(PREFIX + "registry"))
        + part(group)
        + set.getOrDefault(PREFIX + "name", named)
        + ":"
        + set.getOrDefault(PREFIX + "tag", version);
  }

  private static String part(String name) {
    return name == null || name.isBlank() ? "" : name + "/";
  }

  private static Optional<String> dockerfile(Map<String, String> set, ProjectFacts project) {
    boolean nativeImage =
        "true".equals(set.get("quarkus.native.enabled"))
            || "native".equals(set.get("quarkus.package.type"));
    return Stream.of("docker", "podman")
        .filter(
            b ->
                b.equals(set.get(PREFIX + "builder"))
                    || project.dependencies().contains(EXTENSION + b))
        .findFirst()
        .map(
            b ->
                nativeImage
                    ? set.getOrDefault(
                        "quarkus." + b + ".dockerfile-native-path",
                        "src/main/docker/Dockerfile.native")
                    : set.getOrDefault(
                        "quarkus." + b + ".dockerfile-jvm-path", "src/main/docker/Dockerfile.jvm"));
  }

  /** What is set, weakest first: the application's file, the plugin, the project and -D. */
  private static Map<String, String> settings(
      Config configuration, ProjectFacts project, ProjectFiles files) {
    var all = new TreeMap<String, String>();
    files.text("src/main/resources/application.properties").ifPresent(text -> put(read(text), all));
    put(configuration.map("properties"), all);
    put(configuration.map("systemProperties"), all);
    put(project.properties(), all);
    return all;
  }

  /** An expression is Quarkus's to resolve: what holds one counts as not said. */
  private static void put(Map<?, ?> from, Map<String, String> to) {
    from.forEach(
        (key, value) -> {
          if (key.toString().startsWith("quarkus.") && !value.toString().contains("${")) {
            to.put(key.toString(), value.toString().strip());
          }
        });
  }

  private static Properties read(String text) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      return new Properties(); // a malformed escape: Quarkus will say so itself
    }
    return properties;
  }
}
