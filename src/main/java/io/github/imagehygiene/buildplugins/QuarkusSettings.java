package io.github.imagehygiene.buildplugins;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The settings of a Quarkus build, weakest first: {@code application.properties}, {@code
 * application.yaml} and {@code .yml} in {@code src/main/resources}, the plugin's {@code
 * properties}, those of the project and the command line. Of a key in several profiles that of
 * {@code prod} counts, as a build is for production, unless {@code quarkus.profile} names another
 * one. (Quarkus' configuration reference: a YAML file wins over {@code application.properties}, and
 * the environment and system properties over both.)
 *
 * @param values by key; {@code ~} at the end of a YAML key stands for its parent
 */
record QuarkusSettings(Map<String, String> values, ProjectFacts project) {

  private static final String FOLDER = "src/main/resources/application";

  static QuarkusSettings of(Config configuration, ProjectFacts project, ProjectFiles files) {
    var all = new TreeMap<String, String>();
    files.text(FOLDER + ".properties").ifPresent(text -> put(properties(text), all));
    Stream.of(".yml", ".yaml")
        .forEach(ending -> files.text(FOLDER + ending).ifPresent(text -> yaml(text, all)));
    put(configuration.map("properties"), all);
    put(configuration.map("systemProperties"), all);
    put(project.properties(), all);
    return new QuarkusSettings(all, project);
  }

  /** A value as written, if it is not empty, which Quarkus takes as not set. */
  Optional<String> written(String key) {
    return orEmpty(key).filter(value -> !value.isEmpty());
  }

  /** An empty value too; the environment's first, then that of the active profile. */
  Optional<String> orEmpty(String key) {
    String profile = values.getOrDefault("quarkus.profile", "prod");
    String variable = key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    return Stream.of("env." + variable, "%" + profile + "." + key, key)
        .flatMap(name -> Optional.ofNullable(values.get(name)).stream())
        .map(String::strip)
        .findFirst();
  }

  /** A value whose expressions all have one. */
  Optional<String> get(String key) {
    return written(key)
        .map(this::resolved)
        .filter(text -> text.unset().isEmpty())
        .map(Resolved::value);
  }

  boolean isTrue(String key) {
    return get(key).filter("true"::equalsIgnoreCase).isPresent();
  }

  /** An expression is <code>${key}</code> or <code>${key:default}</code>. */
  Resolved resolved(String text) {
    var once = Resolved.of(text, this::value);
    // A default may be an expression itself.
    return once.value().equals(text) ? once : resolved(once.value());
  }

  private Optional<String> value(String expression) {
    int colon = expression.indexOf(':');
    String key = colon < 0 ? expression : expression.substring(0, colon);
    return written(key)
        .or(() -> project.property(key))
        .or(() -> project.property("env." + key))
        .or(() -> colon < 0 ? Optional.empty() : Optional.of(expression.substring(colon + 1)));
  }

  private static void put(Map<?, ?> from, Map<String, String> to) {
    from.forEach((key, value) -> to.put(key.toString(), value.toString()));
  }

  private static void flatten(String path, Object node, Map<String, String> to) {
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            boolean isParent = "~".equals(key);
            String separator = path.isEmpty() || isParent ? "" : ".";
            flatten(path + separator + (isParent ? "" : key), value, to);
          });
    } else if (node != null && !path.isEmpty()) {
      to.put(path, String.valueOf(node));
    }
  }

  /**
   * All texts as they are written, so that a tag {@code 1.10} stays one. A file that is malformed
   * says nothing here: Quarkus reports it.
   */
  private static void yaml(String text, Map<String, String> to) {
    var settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    try {
      new Load(settings).loadAllFromString(text).forEach(document -> flatten("", document, to));
    } catch (YamlEngineException | StackOverflowError e) {
      return;
    }
  }

  private static Properties properties(String text) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      return new Properties(); // a malformed escape: Quarkus will say so itself
    }
    return properties;
  }
}
