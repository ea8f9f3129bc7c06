package io.github.imagehygiene.buildplugins;

import io.github.imagehygiene.buildplugins.BuildGoal.Destination;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * quarkus-maven-plugin (3.x, as documented): {@code quarkus.container-image.*} as properties or in
 * the application's configuration; by default {@code user/artifactId:version}. It counts only with
 * one of the container-image extensions, or if an image is asked for. {@code quarkus:build} builds
 * an image only if {@code build} or {@code push} is true; with Jib, {@code push} leaves none on the
 * engine. The Dockerfile is known for the Docker and Podman extensions.
 */
record QuarkusPlugin() implements BuildPlugin {

  private static final String PREFIX = "quarkus.container-image.";
  private static final String IMAGE_BUILD = "quarkus:image-build";

  private static final Map<String, Goal> GOALS =
      Map.of(
          "build", Goal.in("package", "quarkus:build"),
          "image-build", Goal.in("package", IMAGE_BUILD));

  private static final String EXTENSION = "io.quarkus:quarkus-container-image-";

  @Override
  public boolean is(PluginUse use) {
    return use.artifactId().equals("quarkus-maven-plugin") && use.groupId().contains("quarkus");
  }

  @Override
  public String looksAt() {
    return PREFIX
        + "image, .registry, .group, .name and .tag as properties or in"
        + " src/main/resources/application.properties, .yml or .yaml";
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
    var set = QuarkusSettings.of(configuration, project, files);
    boolean extension = project.dependencies().stream().anyMatch(d -> d.startsWith(EXTENSION));
    boolean asks =
        goal.filter(g -> g.name().equals(IMAGE_BUILD)).isPresent()
            || set.isTrue(PREFIX + "build")
            || set.isTrue(PREFIX + "push");
    boolean counts = extension || asks || set.written(PREFIX + "image").isPresent();
    if (!counts
        || project.isParent()
        || configuration.isTrue("skip")
        || project.isSet("quarkus.build.skip")) {
      return Stream.empty();
    }
    boolean pushes = set.isTrue(PREFIX + "push") && uses("jib", set, project);
    return Stream.of(
        ImageBuild.of(use.artifactId(), name(set, project))
            .by(goal.filter(g -> asks).map(g -> pushes ? g.into(Destination.REGISTRY) : g))
            .from(dockerfile(set, project), arguments(set), Optional.empty()));
  }

  private static Map<String, String> arguments(QuarkusSettings set) {
    var arguments = new TreeMap<String, String>();
    for (String key : set.values().keySet()) {
      String name = key.replaceFirst("^quarkus\\.(?:docker|podman)\\.build-args\\.", "");
      if (!name.equals(key)) {
        set.get(key).ifPresent(value -> arguments.put(name, value));
      }
    }
    return arguments;
  }

  /** The whole name, or its parts, each of which has a default. */
  private static ImageName name(QuarkusSettings set, ProjectFacts project) {
    var whole = set.written(PREFIX + "image");
    if (whole.isPresent()) {
      return ImageName.of(set.resolved(whole.get()), PREFIX + "image");
    }
    String user = project.property("user.name").orElse("").toLowerCase(Locale.ROOT);
    String group = set.orEmpty(PREFIX + "group").orElse(user.replace(' ', '-'));
    String named = set.written("quarkus.application.name").orElse(project.artifactId());
    String version = set.written("quarkus.application.version").orElse(project.version());
    String text =
        part(set.written(PREFIX + "registry").orElse(""))
            + part(group)
            + set.written(PREFIX + "name").orElse(named)
            + ":"
            + set.written(PREFIX + "tag").orElse(version);
    String given =
        Stream.of("registry", "group", "name", "tag")
            .map(key -> PREFIX + key)
            .filter(key -> set.written(key).isPresent())
            .collect(Collectors.joining(", "));
    return ImageName.of(
        set.resolved(text), given.isEmpty() ? "its default, USER/ARTIFACT:VERSION" : given);
  }

  private static String part(String name) {
    return name.isEmpty() ? "" : name + "/";
  }

  private static boolean uses(String builder, QuarkusSettings set, ProjectFacts project) {
    return set.get(PREFIX + "builder").filter(builder::equals).isPresent()
        || project.dependencies().contains(EXTENSION + builder);
  }

  private static Optional<String> dockerfile(QuarkusSettings set, ProjectFacts project) {
    boolean isNative =
        set.isTrue("quarkus.native.enabled")
            || set.get("quarkus.package.type").filter("native"::equals).isPresent();
    String kind = isNative ? "native" : "jvm";
    return Stream.of("docker", "podman")
        .filter(builder -> uses(builder, set, project))
        .findFirst()
        .map(
            builder ->
                set.get("quarkus." + builder + ".dockerfile-" + kind + "-path")
                    .orElse("src/main/docker/Dockerfile." + kind));
  }
}
