package io.github.imagehygiene.buildplugins;

import io.github.imagehygiene.buildplugins.BuildGoal.Destination;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * docker-maven-plugin (0.49.0) and JKube (1.19.0), which descends from it: {@code images/image} and
 * {@code imagesMap}. An image without {@code build} is only run. A Dockerfile in the project's
 * folder is built if at most one image is named and that one has no {@code build}. Else JKube's
 * {@code build} makes an image by itself.
 *
 * @param prefix of its properties
 * @param phase that {@code build} runs in by default
 * @param nameProperty names the image of such a Dockerfile
 * @param generated names the image that the plugin makes by itself, if it does
 * @param sourceProperty moves the folder that relative Dockerfiles are in
 * @param external prefix of the properties that may describe an image
 */
record ImagesPlugin(
    String groupId,
    Set<String> artifactIds,
    String prefix,
    String phase,
    String nameProperty,
    Optional<String> generated,
    String sourceProperty,
    String external)
    implements BuildPlugin {

  private static final String ARGUMENT = "docker.buildArg.";

  /**
   * What is filled in by default; other delimiters leave what Docker takes for a variable alone.
   */
  private static final String FILTER = "${*}";

  private static final String NAME = "<image><name>";
  private static final String DEFAULT_NAME = "%g/%a:%l";

  static ImagesPlugin docker() {
    return new ImagesPlugin(
        "io.fabric8",
        Set.of("docker-maven-plugin"),
        "docker",
        "install",
        "docker.name",
        Optional.empty(),
        "docker.source.dir",
        "docker");
  }

  static ImagesPlugin jkube() {
    return new ImagesPlugin(
        "org.eclipse.jkube",
        Set.of("kubernetes-maven-plugin", "openshift-maven-plugin"),
        "jkube",
        "pre-integration-test",
        "jkube.image.name",
        Optional.of("jkube.generator.name"),
        "jkube.build.source.dir",
        "jkube.container-image");
  }

  @Override
  public boolean is(PluginUse use) {
    return use.groupId().equals(groupId) && artifactIds.contains(use.artifactId());
  }

  @Override
  public String looksAt() {
    return "<images><image><name> of an image with <build>; property "
        + nameProperty
        + " with a Dockerfile in the project's folder";
  }

  @Override
  public Map<String, Goal> goals(PluginUse use) {
    // oc:build builds in the cluster.
    boolean isLocal = !use.artifactId().equals("openshift-maven-plugin");
    var destination = isLocal ? Destination.ENGINE : Destination.REGISTRY;
    return Map.of("build", new Goal(goalPrefix(use) + ":build", Optional.of(phase), destination));
  }

  @Override
  public Stream<ImageBuild> builds(
      PluginUse use,
      Optional<BuildGoal> goal,
      Config configuration,
      ProjectFacts project,
      ProjectFiles files) {
    if (isSkipped(configuration, project)) {
      return Stream.empty();
    }
    List<ImageElement> images =
        Stream.of("images", "imagesMap")
            .flatMap(list -> configuration.at(list).stream())
            .flatMap(list -> list.children().stream())
            .map(i -> ImageElement.of(i, project, prefix + ".imagePropertyConfiguration", external))
            .toList();
    boolean isSimple =
        files.exists("Dockerfile")
            && (images.isEmpty() || images.size() == 1 && !images.get(0).isBuilt(files));
    if (isSimple) {
      ImageName name =
          images.stream()
              .flatMap(image -> image.name().stream())
              .findFirst()
              .map(given -> resolved(given.text(), given.from(), project))
              .orElseGet(() -> inProperty(nameProperty, project));
      return Stream.of(
          ImageBuild.of(use.artifactId(), name)
              .by(goal)
              .from(
                  Optional.of("Dockerfile"),
                  arguments(configuration.map("buildArgs"), Map.of(), project),
                  Optional.empty())
              .filtered(true));
    }
    if (images.isEmpty() && generated.isPresent() && !project.isParent()) {
      return Stream.of(
          ImageBuild.of(use.artifactId(), generatedName(configuration, project)).by(goal));
    }
    return images.stream()
        .filter(image -> image.isBuilt(files))
        .map(image -> build(use, image, configuration, project, files).by(goal));
  }

  private boolean isSkipped(Config configuration, ProjectFacts project) {
    boolean ofPom = configuration.isTrue("skipPom") || project.isSet(prefix + ".skip.pom");
    return configuration.isTrue("skip")
        || project.isSet(prefix + ".skip")
        || project.isSet(prefix + ".skip.build")
        || ofPom && project.isParent();
  }

  private ImageBuild build(
      PluginUse use, ImageElement image, Config plugin, ProjectFacts project, ProjectFiles files) {
    List<Config> platforms =
        image
            .element()
            .at("build", "buildx", "platforms")
            .or(() -> image.element().at("build", "platforms"))
            .stream()
            .flatMap(p -> p.children().stream())
            .toList();
    Optional<String> context = image.build("contextDir").or(() -> image.build("dockerFileDir"));
    String folder =
        plugin
            .text("sourceDirectory")
            .or(() -> project.property(sourceProperty))
            .orElse("src/main/docker");
    Optional<String> dockerfile =
        image
            .build("dockerFile")
            .map(file -> context.map(c -> below(c, file)).orElse(file))
            .or(() -> context.map(c -> below(c, "Dockerfile")))
            .map(file -> found(folder, file, files));
    return ImageBuild.of(use.artifactId(), name(image, project))
        .from(
            dockerfile,
            arguments(plugin.map("buildArgs"), image.arguments(), project),
            image.build("target"))
        .filtered(image.build("filter").orElse(FILTER).equals(FILTER))
        .platform(platforms.size() == 1 ? platforms.get(0).text() : Optional.empty())
        .archive(image.build("dockerArchive").map(file -> found(folder, file, files)));
  }

  private ImageName name(ImageElement image, ProjectFacts project) {
    return image
        .composed()
        .or(() -> image.name().map(given -> resolved(given.text(), given.from(), project)))
        .orElseGet(
            () ->
                new ImageName.Missing(
                    NAME
                        + (image.mode() == ImageElement.Mode.SKIP
                            ? ""
                            : ", the property " + image.prefix() + ".name")));
  }

  /** JKube's generators: {@code generator/config/NAME/name}, then the property. */
  private ImageName generatedName(Config configuration, ProjectFacts project) {
    return configuration.at("generator", "config").stream()
        .flatMap(all -> all.children().stream())
        .flatMap(
            one -> {
              String parameter = "<generator><config><" + one.name() + "><name>";
              return one.written("name").map(n -> resolved(n, parameter, project)).stream();
            })
        .findFirst()
        .orElseGet(() -> inProperty(generated.orElseThrow(), project));
  }

  private ImageName inProperty(String property, ProjectFacts project) {
    return project
        .property(property)
        .map(pattern -> resolved(pattern, "the property " + property, project))
        .orElseGet(() -> resolved(DEFAULT_NAME, "its default, " + DEFAULT_NAME, project));
  }

  private ImageName resolved(String pattern, String parameter, ProjectFacts project) {
    return new NamePattern(prefix).resolve(pattern, parameter, project);
  }

  private static String goalPrefix(PluginUse use) {
    return switch (use.artifactId()) {
      case "kubernetes-maven-plugin" -> "k8s";
      case "openshift-maven-plugin" -> "oc";
      default -> "docker";
    };
  }

  /** Those of the plugin, under those of properties, under the image's own. */
  private static Map<String, String> arguments(
      Map<String, String> plugin, Map<String, String> own, ProjectFacts project) {
    var all = new TreeMap<>(plugin);
    project
        .properties()
        .forEach(
            (name, value) -> {
              if (name.startsWith(ARGUMENT)) {
                all.put(name.substring(ARGUMENT.length()), value);
              }
            });
    all.putAll(own);
    return all;
  }

  /** Relative paths are those of the source folder; some versions also take the project's. */
  private static String found(String folder, String file, ProjectFiles files) {
    String there = below(folder, file);
    return files.exists(there) || !files.exists(file) ? there : file;
  }

  private static String below(String folder, String file) {
    return isAbsolute(file) ? file : folder + "/" + file;
  }

  private static boolean isAbsolute(String file) {
    return file.startsWith("/") || Path.of(file).isAbsolute();
  }
}
