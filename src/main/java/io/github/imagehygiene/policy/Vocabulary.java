package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Origin;
import io.github.imagehygiene.text.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every name of the configuration with its right place, for a name that stands in a wrong one. */
public record Vocabulary(Catalogue catalogue, Syntax syntax) {

  static final List<String> POLICY =
      List.of("preset", "failOn", "policies", "rules", "suppressions");

  /** Parameters of the goals that are no part of a policy. */
  public static final Set<String> PARAMETERS =
      Set.of(
          "archive",
          "buildArgs",
          "cacheDirectory",
          "dockerfile",
          "formats",
          "image",
          "layers",
          "onImageUnavailable",
          "outputDirectory",
          "platform",
          "policyFile",
          "skip",
          "target");

  /** Values to show where none is given. */
  private static final Map<String, String> EXAMPLES =
      Map.of(
          "maxImageSize", "250MB",
          "maxCompressedSize", "100MB",
          "maxLayerSize", "100MB",
          "maxLayers", "12",
          "maxOwnLayers", "8",
          "basePinning", "digest",
          "user", "non-root",
          "minEfficiency", "90%",
          "maxWastedBytes", "20MB",
          "maxWastedPercent", "10%");

  /** Where a name belongs, and how it is written there; empty if no place has such a name. */
  public Optional<String> place(String name, ConfigTree written) {
    var value = catalogue.named(name).isEmpty() ? withoutLevel(written) : written;
    var policy = PolicyKeys.names(catalogue).filter(name::equalsIgnoreCase).findFirst();
    if (policy.isPresent()) {
      var path = List.of("policies", policy.get());
      return at("a policy", name, path, value, example(policy.get()));
    }
    var part = POLICY.stream().filter(name::equalsIgnoreCase).findFirst();
    if (part.isPresent()) {
      return at(
          syntax == Syntax.YAML ? "a key of its own" : "a parameter",
          name,
          List.of(part.get()),
          value,
          text("…"));
    }
    // hadolint has one format.
    String plural = name.equalsIgnoreCase("format") ? "formats" : name;
    var parameter = PARAMETERS.stream().filter(plural::equalsIgnoreCase).findFirst();
    if (parameter.isPresent()) {
      return Optional.of(parameter(name, parameter.get(), value));
    }
    if (!catalogue.named(name).isEmpty()) {
      var level = isLevel(value) || value instanceof ConfigTree.Fields ? value : text("error");
      return at("a rule", name, List.of("rules", name), level, text("error"));
    }
    return HadolintKeys.translate(name, value)
        .map(same -> hadolint(name, same))
        .or(() -> setting(name, value));
  }

  /** Whether a policy is kept by rules that look at the image, and by no other. */
  public boolean isOfImageAlone(String policy) {
    return PolicyKeys.find(policy)
        .filter(
            key ->
                key.kept(catalogue).stream()
                    .allMatch(entry -> ImageRule.class.isAssignableFrom(entry.home())))
        .isPresent();
  }

  /** The nearest name of any place, as that place. */
  public Optional<String> near(String name, ConfigTree value) {
    var policies = PolicyKeys.names(catalogue);
    return Nearest.to(name, Stream.concat(policies, catalogue.names()))
        .flatMap(near -> place(near, value))
        .map(place -> "did you mean " + place + "?");
  }

  /** {@code rules.NAME=text} on the command line is a level if NAME is a rule. */
  private static ConfigTree withoutLevel(ConfigTree written) {
    return written instanceof ConfigTree.Fields fields
            && fields.fields().keySet().equals(Set.of("level"))
        ? fields.fields().get("level")
        : written;
  }

  private Optional<String> at(
      String kind, String name, List<String> path, ConfigTree value, ConfigTree example) {
    var shown = Problems.isBlank(value) ? example : value;
    return Optional.of("%s is %s: %s".formatted(name, kind, syntax.write(path, shown)));
  }

  /** A policy file cannot hold it, so there the POM's form is shown. */
  private String parameter(String written, String name, ConfigTree value) {
    var shown = Problems.isBlank(value) ? text("…") : value;
    var form = syntax == Syntax.YAML ? Syntax.XML : syntax;
    return "%s is a parameter of the plugin%s: %s"
        .formatted(
            written,
            syntax == Syntax.YAML ? ", set in the POM's <configuration> or with -D" : "",
            form.write(List.of(name), shown));
  }

  private Optional<String> setting(String name, ConfigTree value) {
    return catalogue.entries().stream()
        .filter(e -> e.info().settings().stream().anyMatch(s -> s.name().equals(name)))
        .map(e -> e.info().id().value())
        .findFirst()
        .flatMap(
            id -> at("a setting of " + id, name, List.of("rules", id, name), value, text("…")));
  }

  private String hadolint(String name, ConfigTree.Fields same) {
    return "%s is a key of hadolint; here it is %s".formatted(name, written(same));
  }

  private String written(ConfigTree.Fields named) {
    return named.fields().entrySet().stream()
        .map(e -> syntax.write(List.of(e.getKey()), e.getValue()))
        .collect(Collectors.joining(" "));
  }

  /**
   * What to write where named values were expected, made of what is there: {@code [DL3008]}, {@code
   * DL3008=off}, {@code {id: DL3008, level: off}}.
   *
   * @param name {@code policies} or {@code rules}
   */
  String example(String name, ConfigTree tree) {
    boolean rules = name.equals("rules");
    var named = new LinkedHashMap<String, ConfigTree>();
    items(tree).forEach(item -> named.putAll(named(item)));
    if (named.isEmpty()) {
      named.put(rules ? "last-user-root" : "maxLayers", text(rules ? "error" : "12"));
    }
    return written(
        new ConfigTree.Fields(
            Map.of(name, new ConfigTree.Fields(named, tree.origin())), tree.origin()));
  }

  private static Stream<ConfigTree> items(ConfigTree tree) {
    if (tree instanceof ConfigTree.Items list) {
      return list.items().stream();
    }
    return tree instanceof ConfigTree.Text text
        ? Stream.of(text.value().split(",")).map(String::strip).map(Vocabulary::text)
        : Stream.of(tree);
  }

  private Map<String, ConfigTree> named(ConfigTree item) {
    if (item instanceof ConfigTree.Text text) {
      var parts = text.value().strip().split("\\s*[=:]\\s*", 2);
      return isKnown(parts[0])
          ? Map.of(parts[0], parts.length > 1 ? text(parts[1]) : example(parts[0]))
          : Map.of();
    } else if (item instanceof ConfigTree.Fields fields) {
      var values = List.copyOf(fields.fields().values());
      boolean pair = values.size() <= 2 && isKnown(first(values));
      return pair
          ? Map.of(first(values), values.size() == 2 ? values.get(1) : example(first(values)))
          : fields.fields();
    }
    return Map.of();
  }

  private static String first(List<ConfigTree> values) {
    return !values.isEmpty() && values.get(0) instanceof ConfigTree.Text text
        ? text.value().strip()
        : "";
  }

  private static ConfigTree example(String name) {
    boolean policy = PolicyKeys.find(name).isPresent();
    return text(policy ? EXAMPLES.getOrDefault(name, "…") : "error");
  }

  private boolean isKnown(String name) {
    return PolicyKeys.find(name).isPresent() || !catalogue.named(name).isEmpty();
  }

  private static boolean isLevel(ConfigTree value) {
    return value instanceof ConfigTree.Text text
        && Stream.of(Level.values()).anyMatch(l -> l.word().equalsIgnoreCase(text.value().strip()));
  }

  private static ConfigTree text(String value) {
    return new ConfigTree.Text(value, new Origin(""));
  }
}
