package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads and checks one layer of configuration.
 *
 * @param words the names that there are, as they are written in this layer
 */
record LayerReader(Catalogue catalogue, Vocabulary words, Problems problems) {

  private static final Level[] LEVELS = {Level.ERROR, Level.WARNING, Level.INFO, Level.OFF};

  static Given read(Layer layer, Catalogue catalogue, Problems problems) {
    var words = new Vocabulary(catalogue, layer.source().syntax());
    return new LayerReader(catalogue, words, problems).read(layer);
  }

  private Given read(Layer layer) {
    var fields = problems.fields("the policy", layer.tree());
    fields.forEach(
        (key, value) -> {
          if (!Vocabulary.POLICY.contains(key)) {
            unknown("key", key, "", value, Vocabulary.POLICY);
          }
        });
    return new Given(
        at(fields, "preset").flatMap(t -> problems.word("preset", t, Preset.values())),
        at(fields, "failOn").flatMap(t -> problems.word("failOn", t, FailOn.values())),
        at(fields, "policies").map(this::policies).orElse(Map.of()),
        at(fields, "rules").map(this::rules).orElse(List.of()),
        at(fields, "suppressions")
            .map(t -> new SuppressionReader(catalogue, words, problems).read(t, layer.source()))
            .orElse(List.of()));
  }

  private static Optional<ConfigTree> at(Map<String, ConfigTree> fields, String key) {
    return Optional.ofNullable(fields.get(key));
  }

  private Map<String, ConfigTree> policies(ConfigTree tree) {
    var right = new LinkedHashMap<String, ConfigTree>();
    problems
        .fields("policies", tree, words)
        .forEach(
            (name, value) -> {
              if (isPolicy(name, value)) {
                right.put(name, value);
              }
            });
    return right;
  }

  private boolean isPolicy(String name, ConfigTree value) {
    var key = PolicyKeys.find(name);
    if (key.isEmpty()) {
      unknown("policy", name, "", value, PolicyKeys.names(catalogue).toList());
      return false;
    }
    if (!key.get().isAvailable(catalogue)) {
      problems.add(value.origin(), "policy " + name + " is not available in this version");
      return false;
    }
    var expected = key.get().expected(value, catalogue);
    expected.ifPresent(e -> problems.wrong(name, value, e));
    return expected.isEmpty();
  }

  private List<Given.OfRule> rules(ConfigTree tree) {
    var rules = new ArrayList<Given.OfRule>();
    problems
        .fields("rules", tree, words)
        .forEach(
            (id, value) -> {
              var means = catalogue.named(id);
              if (means.isEmpty()) {
                words
                    .place(id, value)
                    .ifPresentOrElse(
                        place -> problems.add(value.origin(), place),
                        () -> problems.unknownRule(id, value.origin(), catalogue));
              } else {
                rules.add(rule(id, means, value));
              }
            });
    return rules;
  }

  private Given.OfRule rule(String id, List<RuleEntry> means, ConfigTree tree) {
    if (!(tree instanceof ConfigTree.Fields fields)) {
      return new Given.OfRule(id, means, problems.word(id, tree, LEVELS), Map.of());
    }
    var settings = new LinkedHashMap<>(fields.fields());
    var level =
        Optional.ofNullable(settings.remove("level"))
            .flatMap(t -> problems.word("level of " + id, t, LEVELS));
    settings.entrySet().removeIf(e -> !isSetting(id, means, e.getKey(), e.getValue()));
    return new Given.OfRule(id, means, level, settings);
  }

  private boolean isSetting(String id, List<RuleEntry> means, String name, ConfigTree value) {
    var named = all(means).filter(s -> s.name().equals(name)).toList();
    if (named.isEmpty()) {
      var known = Stream.concat(Stream.of("level"), all(means).map(Setting::name)).distinct();
      unknown("setting", name, " of " + id, value, known.toList());
      return false;
    }
    var expected =
        named.stream().flatMap(s -> NearValue.expected(s.type(), value).stream()).findFirst();
    expected.ifPresent(e -> problems.wrong(name + " of " + id, value, e));
    return expected.isEmpty();
  }

  private void unknown(String kind, String name, String of, ConfigTree value, List<String> known) {
    words
        .place(name, value)
        .ifPresentOrElse(
            place -> problems.add(value.origin(), place),
            () -> problems.unknown(kind, name, of, value.origin(), known));
  }

  private static Stream<Setting<?>> all(List<RuleEntry> entries) {
    return entries.stream().flatMap(e -> e.info().settings().stream());
  }
}
