package io.github.imagehygiene.buildplugins;

import io.github.imagehygiene.buildplugins.BuildGoal.Destination;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * jib-maven-plugin (3.5.2): the property {@code image}, then {@code jib.to.image}, then {@code
 * to/image}, then what {@code jib-image.json} says of the last build, then artifact id and version,
 * except for {@code jib:build}, which pushes and requires a name. Its tar is the image itself.
 * {@code to/tags} are further names of the same image.
 */
record JibPlugin() implements BuildPlugin {

  /** Jib writes this file, so no general reader is needed for one field of it. */
  private static final Pattern IMAGE = Pattern.compile("\"image\"\\s*:\\s*\"([^\"\\\\]+)\"");

  private static final String PLACES = "<to><image>, the properties jib.to.image and image";

  /** Jib's goals have no default phase. */
  private static final Map<String, Goal> GOALS =
      Map.of(
          "dockerBuild", new Goal("jib:dockerBuild", Optional.empty(), Destination.ENGINE),
          "buildTar", new Goal("jib:buildTar", Optional.empty(), Destination.ARCHIVE),
          "build", new Goal("jib:build", Optional.empty(), Destination.REGISTRY));

  @Override
  public boolean is(PluginUse use) {
    return use.groupId().equals("com.google.cloud.tools")
        && use.artifactId().equals("jib-maven-plugin");
  }

  @Override
  public String looksAt() {
    return "properties image and jib.to.image, <to><image>, jib-image.json and jib-image.tar in"
        + " the build folder";
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
    boolean isMicronauts = goal.isEmpty() && project.packaging().startsWith("docker");
    if (configuration.isTrue("skip")
        || project.isSet("jib.skip")
        || project.isParent()
        || isMicronauts) {
      return Stream.empty();
    }
    String tar =
        project
            .property("jib.outputPaths.tar")
            .or(() -> configuration.text("outputPaths", "tar"))
            .orElse(project.built("jib-image.tar"));
    return Stream.of(
        ImageBuild.of(use.artifactId(), name(goal, configuration, project, files))
            .by(goal)
            .platform(platform(configuration))
            .archive(Optional.of(tar).filter(files::exists)));
  }

  private static ImageName name(
      Optional<BuildGoal> goal, Config configuration, ProjectFacts project, ProjectFiles files) {
    boolean pushes = goal.filter(g -> g.destination() == Destination.REGISTRY).isPresent();
    return named(project)
        .or(() -> configuration.name("<to><image>", "to", "image"))
        .or(() -> lastBuilt(configuration, project, files))
        .orElseGet(
            () ->
                pushes
                    ? new ImageName.Missing(PLACES)
                    : project.name(
                        project.artifactId() + ":" + project.version(),
                        "its default, ${project.artifactId}:${project.version}"));
  }

  /** What properties name it. */
  static Optional<ImageName> named(ProjectFacts project) {
    return project.nameIn("image").or(() -> project.nameIn("jib.to.image"));
  }

  private static Optional<ImageName> lastBuilt(
      Config configuration, ProjectFacts project, ProjectFiles files) {
    String json =
        project
            .property("jib.outputPaths.imageJson")
            .or(() -> configuration.text("outputPaths", "imageJson"))
            .orElse(project.built("jib-image.json"));
    return files
        .text(json)
        .map(IMAGE::matcher)
        .filter(m -> m.find())
        .map(m -> project.name(m.group(1), json));
  }

  private static Optional<String> platform(Config configuration) {
    return configuration
        .at("from", "platforms")
        .map(Config::children)
        .filter(all -> all.size() == 1)
        .map(all -> all.get(0))
        .flatMap(
            one ->
                one.text("os")
                    .flatMap(os -> one.text("architecture").map(arch -> os + "/" + arch)));
  }
}
