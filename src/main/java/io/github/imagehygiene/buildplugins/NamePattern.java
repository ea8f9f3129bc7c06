package io.github.imagehygiene.buildplugins;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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
  private static final String PLACEHOLDERS = "gavltT";
  private static final String SNAPSHOT = "-SNAPSHOT";

  /** The name; its properties are resolved first, as Maven does that before the plugin runs. */
  ImageName resolve(String pattern, String parameter, ProjectFacts project) {
    var text = project.resolved(pattern);
    if (!text.unset().isEmpty()) {
      return ImageName.of(text, parameter);
    }
    var name = new StringBuilder();
    var matcher = PLACEHOLDER.matcher(text.value());
    while (matcher.find()) {
      char placeholder = matcher.group(1).charAt(0);
      if (PLACEHOLDERS.indexOf(placeholder) < 0) {
        return new ImageName.Malformed(
            pattern, parameter, matcher.group() + " is not one of %g, %a, %v, %l, %t and %T");
      }
      var value = value(placeholder, project);
      if (value.isEmpty()) {
        return new ImageName.Unpredictable(
            pattern, parameter, matcher.group() + " stands for the time of the build");
      }
      matcher.appendReplacement(name, Matcher.quoteReplacement(value.get()));
    }
    return project.name(matcher.appendTail(name).toString(), parameter);
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
    String group = project.groupId().replaceFirst("(?<!\\.)\\.+$", "");
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
