package io.github.imagehygiene.policy;

import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the keys of a {@code .hadolint.yaml} are called here. */
final class HadolintKeys {

  private static final Set<String> SEVERITIES = Set.of("error", "warning", "info", "style");

  private HadolintKeys() {}

  /** The same as named values of ours; empty if it is no key of hadolint's that has an equal. */
  static Optional<ConfigTree.Fields> translate(String key, ConfigTree value) {
    return Optional.ofNullable(
        switch (key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "")) {
          case "ignored", "ignore" -> rules(value, "off");
          case "override" -> overridden(value);
          case "trustedregistries" -> trusted(value);
          case "failurethreshold" -> at("failOn", text(severity(word(value))));
          case "nofail" -> at("failOn", text(word(value).equals("false") ? "error" : "never"));
          case "strictlabels" -> at("rules", at("label-not-allowed", labels(isOn(value))));
          case "disableignorepragma" -> rules(text("inline-suppression-used"), isOn(value));
          case "labelschema" -> at("policies", at("requiredLabels", value));
          default -> null;
        });
  }

  /** hadolint takes the labels of its schema for the allowed ones; here they are listed. */
  private static ConfigTree.Fields labels(String level) {
    var fields = new LinkedHashMap<String, ConfigTree>();
    fields.put("level", text(level));
    fields.put("allowedLabels", new ConfigTree.Items(List.of(text("…")), new Origin("")));
    return fields(fields);
  }

  private static String isOn(ConfigTree value) {
    return word(value).equals("false") ? "off" : "error";
  }

  private static ConfigTree.Fields rules(ConfigTree ids, String level) {
    var levels = new LinkedHashMap<String, ConfigTree>();
    texts(ids).forEach(id -> levels.put(id, text(level)));
    return at("rules", fields(levels));
  }

  private static ConfigTree.Fields overridden(ConfigTree value) {
    var levels = new LinkedHashMap<String, ConfigTree>();
    if (value instanceof ConfigTree.Fields bySeverity) {
      bySeverity
          .fields()
          .forEach(
              (severity, ids) ->
                  texts(ids).forEach(id -> levels.put(id, text(severity(severity)))));
    }
    return at("rules", levels.isEmpty() ? at("DL3008", text("warning")) : fields(levels));
  }

  private static ConfigTree.Fields trusted(ConfigTree value) {
    var globs = texts(value).<ConfigTree>map(r -> text(r.contains("*") ? r : r + "/**")).toList();
    return at("policies", at("allowedBases", new ConfigTree.Items(globs, value.origin())));
  }

  private static String severity(String word) {
    if (word.equals("style") || word.equals("ignore")) {
      return word.equals("style") ? "info" : "off";
    }
    return word.equals("none") ? "never" : SEVERITIES.contains(word) ? word : "error";
  }

  private static Stream<String> texts(ConfigTree value) {
    if (value instanceof ConfigTree.Items list) {
      return list.items().stream().flatMap(HadolintKeys::texts);
    } else if (value instanceof ConfigTree.Fields named) {
      return named.fields().values().stream().flatMap(HadolintKeys::texts);
    }
    return Stream.of(((ConfigTree.Text) value).value().strip().split("[,\\s]+"))
        .filter(s -> !s.isEmpty());
  }

  private static String word(ConfigTree value) {
    return value instanceof ConfigTree.Text text
        ? text.value().strip().toLowerCase(Locale.ROOT)
        : "";
  }

  private static ConfigTree.Fields at(String name, ConfigTree value) {
    return fields(Map.of(name, value));
  }

  private static ConfigTree.Fields fields(Map<String, ConfigTree> named) {
    return new ConfigTree.Fields(named, new Origin(""));
  }

  private static ConfigTree text(String value) {
    return new ConfigTree.Text(value, new Origin(""));
  }
}
