package io.github.imagehygiene.buildplugins;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An {@code <image>} of docker-maven-plugin (0.46.0, read) or JKube, with the properties that may
 * stand in its place: {@code <external>} or a property of the project turns those on and says which
 * of the two counts.
 *
 * @param prefix of the properties
 */
record ImageElement(Config element, ProjectFacts project, Mode mode, String prefix) {

  /** Which source counts; {@code ONLY} is the properties alone, and {@code SKIP} the element. */
  enum Mode {
    ONLY,
    OVERRIDE,
    FALLBACK,
    SKIP
  }

  /** A value, and what gave it, for messages. */
  record Given(String text, String from) {}

  /**
   * @param activation property that turns on properties for the one image of a project
   * @param defaultPrefix of properties for which no other one is named
   */
  static ImageElement of(
      Config image, ProjectFacts project, String activation, String defaultPrefix) {
    var external = image.at("external");
    boolean ofProperties = external.flatMap(e -> e.text("type")).equals(Optional.of("properties"));
    Optional<Mode> mode =
        external.isPresent()
            ? external.filter(e -> ofProperties).map(e -> mode(e.text("mode")))
            : project.property(activation).map(value -> mode(Optional.of(value)));
    String prefix = external.flatMap(e -> e.text("prefix")).orElse(defaultPrefix);
    return new ImageElement(image, project, mode.orElse(Mode.SKIP), prefix);
  }

  private static Mode mode(Optional<String> name) {
    String wanted = name.orElse("only").toUpperCase(Locale.ROOT);
    return Stream.of(Mode.values())
        .filter(m -> m.name().equals(wanted))
        .findFirst()
        .orElse(Mode.ONLY);
  }

  /** The compose file that names the images, if it is one: its services are not read here. */
  Optional<ImageName> composed() {
    return element
        .at("external")
        .filter(external -> external.text("type").equals(Optional.of("compose")))
        .map(external -> external.text("composeFile").orElse("docker-compose.yml"))
        .map(
            file ->
                new ImageName.Unpredictable(
                    file, "<external><composeFile>", "compose files are not read"));
  }

  /** An image without a build is only run. */
  boolean isBuilt(ProjectFiles files) {
    if (composed().isPresent()) {
      return true;
    }
    boolean here = mode != Mode.ONLY && element.at("build").isPresent();
    boolean named =
        mode != Mode.SKIP
            && (Stream.of("from", "dockerFile", "dockerArchive", "contextDir", "dockerFileDir")
                    .anyMatch(key -> property(key).isPresent())
                || files.exists("Dockerfile"));
    return (here || named)
        && build("skip", "skip.build").filter("true"::equalsIgnoreCase).isEmpty();
  }

  Optional<Given> name() {
    return given("name", "<image><name>", "name");
  }

  /** A parameter of {@code <build>}, if something sets each property in it. */
  Optional<String> build(String parameter) {
    return build(parameter, parameter);
  }

  private Optional<String> build(String parameter, String key) {
    return given(key, "<build><" + parameter + ">", "build", parameter)
        .map(given -> project.resolved(given.text()))
        .filter(text -> text.unset().isEmpty())
        .map(Resolved::value);
  }

  Map<String, String> arguments() {
    var all = new TreeMap<String, String>();
    if (mode != Mode.ONLY) {
      all.putAll(element.map("build", "args"));
    }
    if (mode != Mode.SKIP) {
      String start = prefix + ".args.";
      project
          .properties()
          .forEach(
              (name, value) -> {
                if (name.startsWith(start)) {
                  all.put(name.substring(start.length()), value);
                }
              });
    }
    return all;
  }

  private Optional<Given> given(String key, String parameter, String... path) {
    var written = element.written(path).map(text -> new Given(text, parameter));
    return switch (mode) {
      case ONLY -> property(key);
      case OVERRIDE -> property(key).or(() -> written);
      case FALLBACK -> written.or(() -> property(key));
      case SKIP -> written;
    };
  }

  private Optional<Given> property(String key) {
    String name = prefix + "." + key;
    return project.property(name).map(text -> new Given(text, "the property " + name));
  }
}
