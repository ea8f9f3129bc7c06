package io.github.imagehygiene.buildplugins;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The placeholders of docker-maven-plugin and JKube in image names: {@code %g} last part of the
 * group id, {@code %a} artifact id, {@code %v} version, {@code %l} {@code latest} for a snapshot
 * and else the version; {@code %t} and {@code %T} hold the time of the build, which nobody else
 * knows.
 *
 * @param prefix of the properties that override: {@code docker} or {@code jkube}
 */
record NamePattern(String prefix) {

  private static final Pattern PLACEHOLDER = Pattern.compile("%([a-zA-Z])");
  private static final String SNAPSHOT = "-SNAPSHOT";

  /** The name; empty if it has a placeholder that is unknown or cannot be known. */
  Optional<String> resolve(String pattern, ProjectFacts project) {
    var name = new StringBuilder();
    var matcher = PLACEHOLDER.matcher(pattern);
    int from = 0;
    while (matcher.find()) {
      var value = value(matcher.group(1).charAt(0), project);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      name.append(pattern, from, matcher.start()).append(value.get());
      from = matcher.end();
    }
    return Optional.of(name.append(pattern, from, pattern.length()).toString());
  }

  private Optional<String> value(char placeholder, ProjectFacts project) {
    String version =
        project
            .property(prefix + ".image.tag")
            .filter(t -> !t.startsWith("%"))
            .orElse(project.version());
    return switch (placeholder) {
      case 'g' -> project.property(prefix + ".image.user").or(() -> Optional.of(group(project)));
      case 'a' -> Optional.of(clean(project.artifactId()));
      case 'v' -> Optional.of(tag(version));
      case 'l' -> Optional.of(version.endsWith(SNAPSHOT) ? "latest" : tag(version));
      case 't' -> version.endsWith(SNAPSHOT) ? Optional.empty() : Optional.of(tag(version));
      default -> Optional.empty();
    };
  }

  private static String group(ProjectFacts project) {
    String group = project.groupId().replaceFirst("\\.+$", "");
    return clean(group.substring(group.lastIndexOf('.') + 1));
  }

  /** A tag cannot hold the {@code +} of a semantic version. */
  private static String tag(String version) {
    return version.replace('+', '-');
  }

  /** As the plugins do: what a repository name cannot hold is left out. */
  private static String clean(String name) {
    return name.replaceAll("[^\\p{L}\\p{Nd}._-]", "")
        .replaceAll("_{3,}", "__")
        .replaceAll("\\.{2,}", ".")
        .toLowerCase(Locale.ROOT);
  }
}
