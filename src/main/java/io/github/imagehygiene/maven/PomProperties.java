package io.github.imagehygiene.maven;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Properties {@code image-hygiene.…} of the POM, its parents, active profiles and the settings, and
 * over them those of the Java system. They stand in for what the plugin's {@code <configuration>}
 * leaves open, as Maven does it for parameters.
 *
 * @param values by key without the prefix, sorted; without those of the command line
 */
record PomProperties(Map<String, String> values) {

  PomProperties {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /**
   * @param project may be null
   */
  static PomProperties of(MavenProject project, MavenSession session, UserProperties user) {
    var values = new TreeMap<String, String>();
    if (project != null) {
      values.putAll(own(project.getProperties()));
    }
    values.putAll(own(session.getSystemProperties()));
    values.keySet().removeAll(user.values().keySet());
    return new PomProperties(values);
  }

  private static Map<String, String> own(Properties properties) {
    return UserProperties.of(properties).values();
  }

  Optional<String> get(String parameter) {
    return Optional.ofNullable(values.get(parameter));
  }

  /** What stands below {@code parameter.}, by the rest of the key. */
  Map<String, String> below(String parameter) {
    return new UserProperties(values).below(parameter);
  }
}
