package io.github.imagehygiene.buildplugins;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * jib-maven-plugin (3.5.2): the property {@code image}, then {@code jib.to.image}, then {@code
 * to/image}, then what {@code jib-image.json} says of the last build, then artifact id and version.
 * Its tar is the image itself.
 */
record JibPlugin() implements BuildPlugin {

  /** Jib writes this file, so no general reader is needed for one field of it. */
  private static final Pattern IMAGE = Pattern.compile("\"image\"\\s*:\\s*\"([^\"\\\\]+)\"");

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
  public Stream<ImageBuild> builds(
      PluginUse use, Config configuration, ProjectFacts project, ProjectFiles files) {
    if (configuration.isTrue("skip") || project.isSet("jib.skip")) {
      return Stream.empty();
    }
    Optional<String> name =
        named(project)
            .or(() -> configuration.text("to", "image"))
            .or(() -> lastBuilt(configuration, project, files))
            .or(() -> Optional.of(project.artifactId() + ":" + project.version()));
    String tar =
        project
            .property("jib.outputPaths.tar")
            .or(() -> configuration.text("outputPaths", "tar"))
            .orElse(project.built("jib-image.tar"));
    return Stream.of(
        ImageBuild.of(use.artifactId(), name)
            .platform(platform(configuration))
            .archive(Optional.of(tar).filter(files::exists)));
  }

  /** What properties name it. */
  static Optional<String> named(ProjectFacts project) {
    return project.property("image").or(() -> project.property("jib.to.image"));
  }

  private static Optional<String> lastBuilt(
      Config configuration, ProjectFacts project, ProjectFiles files) {
    String json =
        project
            .property("jib.outputPaths.imageJson")
            .or(() -> configuration.text("outputPaths", "imageJson"))
            .orElse(project.built("jib-image.json"));
    return files.text(json).map(IMAGE::matcher).filter(m -> m.find()).map(m -> m.group(1));
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
