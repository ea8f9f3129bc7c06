package io.github.imagehygiene.maven;

import io.github.imagehygiene.policy.Problems;
import io.github.imagehygiene.policy.PropertyTree;
import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Build arguments by name: those of properties, those of the POM's configuration over them, those
 * of the command line over all.
 */
final class BuildArgs {

  private static final Pattern PAIR =
      Pattern.compile("([A-Za-z_]\\w*)\\s*=\\s*(.*)", Pattern.DOTALL);

  /** Elements that other plugins put build arguments in, and no names of arguments. */
  private static final Set<String> NO_NAMES = Set.of("arg", "buildArg", "build-arg");

  private static final Set<String> OTHERS_NAMES =
      Set.of("entry", "item", "param", "property", "value");

  private BuildArgs() {}

  /**
   * @param element of the POM's configuration, may be null; what is no build argument in it is a
   *     problem that shows the form to write
   */
  static Map<String, String> of(
      PlexusConfiguration element,
      PropertyValues values,
      PomProperties pom,
      UserProperties user,
      Problems problems) {
    var args = new LinkedHashMap<String, String>();
    args.putAll(named(pom.get("buildArgs"), pom.below("buildArgs"), PropertyTree.POM, problems));
    if (element != null) {
      args.putAll(configured(element, values, problems));
    }
    args.putAll(
        named(user.get("buildArgs"), user.below("buildArgs"), PropertyTree.COMMAND_LINE, problems));
    return args;
  }

  private static Map<String, String> named(
      Optional<String> nameless, Map<String, String> named, String prefix, Problems problems) {
    if (nameless.isPresent() || named.containsKey("")) {
      problems.add(
          new Origin(prefix + "buildArgs"),
          "names no build argument; expected %sbuildArgs.NAME=value, one for each"
              .formatted(prefix));
    }
    return named;
  }

  /** Those of an element of the POM's configuration alone. */
  static Map<String, String> configured(
      PlexusConfiguration element, PropertyValues values, Problems problems) {
    var args = new LinkedHashMap<String, String>();
    var whole = XmlTree.of(element);
    if (whole instanceof ConfigTree.Text text && !text.value().isEmpty()) {
      problems.add(whole.origin(), form(text));
    }
    for (var child : element.getChildren()) {
      var tree = XmlTree.of(child, "pom.xml, <buildArgs>");
      if (!(tree instanceof ConfigTree.Text text) || isPair(child.getName(), text.value())) {
        problems.add(tree.origin(), form(tree));
      } else if (args.put(child.getName(), text.value()) != null) {
        problems.add(tree.origin(), "is set twice");
      }
    }
    args.replaceAll(
        (name, value) ->
            values
                .fill(value, new Origin("pom.xml, <buildArgs><%s>".formatted(name)), problems)
                .orElse(""));
    return args;
  }

  /** Whether an element was meant to hold a name and a value. */
  private static boolean isPair(String element, String text) {
    return NO_NAMES.contains(element)
        || OTHERS_NAMES.contains(element) && PAIR.matcher(text).matches();
  }

  /** What to write instead, of what is there. */
  private static String form(ConfigTree value) {
    var pair = pair(value).orElse(Map.entry("NAME", "value"));
    return "a build argument is an element of its own name: <buildArgs><%s>%s</%1$s></buildArgs>"
        .formatted(pair.getKey(), pair.getValue().replace("&", "&amp;").replace("<", "&lt;"));
  }

  private static Optional<Map.Entry<String, String>> pair(ConfigTree value) {
    if (value instanceof ConfigTree.Text text) {
      var pair = PAIR.matcher(text.value().strip());
      return pair.matches()
          ? Optional.of(Map.entry(pair.group(1), pair.group(2)))
          : Optional.empty();
    } else if (value instanceof ConfigTree.Fields fields) {
      var name = text(fields, "name").or(() -> text(fields, "key"));
      return name.map(n -> Map.entry(n, text(fields, "value").orElse("value")));
    }
    return Optional.empty();
  }

  private static Optional<String> text(ConfigTree.Fields fields, String name) {
    return fields.fields().get(name) instanceof ConfigTree.Text text
        ? Optional.of(text.value().strip())
        : Optional.empty();
  }
}
