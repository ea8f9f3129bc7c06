package io.github.imagehygiene.maven;

import io.github.imagehygiene.policy.Problems;
import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.Origin;
import io.github.imagehygiene.text.Nearest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces <code>${name}</code> in the plugin's configuration. Maven has replaced what it knew when
 * it read the POM; what is left was set by a plugin since, or by nobody.
 *
 * @param known by name
 */
record PropertyValues(Map<String, String> known) {

  private static final Pattern USE = Pattern.compile("\\$\\{([^${}]+)}");

  /** What Maven replaces by itself, and not by a property. */
  private static final Pattern MAVENS_OWN =
      Pattern.compile(
          "(project|pom|session|settings|plugin|mojo|mojoExecution|localRepository"
              + "|reactorProjects|basedir)(\\..*)?");

  /** A reason is prose. */
  private static final String PROSE = "reason";

  /**
   * The tree with every property in it replaced.
   *
   * @return empty, and a problem, if a text uses one that is not defined
   */
  Optional<ConfigTree> fill(ConfigTree tree, Problems problems) {
    if (tree instanceof ConfigTree.Text text) {
      return fill(text.value(), text.origin(), problems)
          .map(value -> new ConfigTree.Text(value, text.origin()));
    } else if (tree instanceof ConfigTree.Items list) {
      return Optional.of(
          new ConfigTree.Items(
              list.items().stream().flatMap(item -> fill(item, problems).stream()).toList(),
              list.origin()));
    }
    var fields = new LinkedHashMap<String, ConfigTree>();
    ((ConfigTree.Fields) tree)
        .fields()
        .forEach(
            (name, value) -> {
              var filled = name.equals(PROSE) ? Optional.of(value) : fill(value, problems);
              filled.ifPresent(v -> fields.put(name, v));
            });
    return Optional.of(new ConfigTree.Fields(fields, tree.origin()));
  }

  /** The same of one text. */
  Optional<String> fill(String text, Origin origin, Problems problems) {
    var undefined =
        USE.matcher(text)
            .results()
            .map(use -> use.group(1))
            .filter(name -> !known.containsKey(name) && !MAVENS_OWN.matcher(name).matches())
            .findFirst();
    undefined.ifPresent(name -> problems.add(origin, undefined(text, name)));
    return undefined.isPresent()
        ? Optional.empty()
        : Optional.of(USE.matcher(text).replaceAll(this::value));
  }

  private String value(MatchResult use) {
    return Matcher.quoteReplacement(known.getOrDefault(use.group(1), use.group()));
  }

  private String undefined(String text, String name) {
    var own = known.keySet().stream().filter(key -> !key.startsWith("env.")).sorted();
    return "\"%s\" uses the property %s, which is not defined%s"
        .formatted(
            text, name, Nearest.to(name, own).map(n -> "; did you mean " + n + "?").orElse(""));
  }
}
