package io.github.imagehygiene.policy;

import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.text.Glob;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the suppressions of POM and policy files. */
record SuppressionReader(Catalogue catalogue, Vocabulary words, Problems problems) {

  private static final List<String> KEYS =
      List.of("rule", "file", "path", "image", "reason", "until");

  /** What other tools call them. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "id",
          "rule",
          "rules",
          "rule",
          "comment",
          "reason",
          "justification",
          "reason",
          "expires",
          "until",
          "expiry",
          "until");

  List<Suppression> read(ConfigTree tree, Layer.Source source) {
    if (source == Layer.Source.COMMAND_LINE) {
      problems.add(tree.origin(), "suppressions stand in the POM or in a policy file");
      return List.of();
    }
    return items(tree).stream().flatMap(item -> suppression(item, source).stream()).toList();
  }

  /** In a POM the items are elements of any name. */
  private List<ConfigTree> items(ConfigTree tree) {
    if (tree instanceof ConfigTree.Items list) {
      return list.items();
    } else if (tree instanceof ConfigTree.Fields named && !named.fields().containsKey("rule")) {
      return List.copyOf(named.fields().values());
    } else if (!Problems.isBlank(tree)) {
      problems.wrong("suppressions", tree, "a list, each item with " + String.join(", ", KEYS));
    }
    return List.of();
  }

  private Optional<Suppression> suppression(ConfigTree item, Layer.Source source) {
    if (!(item instanceof ConfigTree.Fields)) {
      problems.wrong("a suppression", item, "named values, such as " + example(item));
      return Optional.empty();
    }
    var fields = problems.fields("a suppression", item);
    fields.forEach(
        (key, value) -> {
          if (!KEYS.contains(key)) {
            unknown(key, value);
          }
        });
    var id = text(fields, "rule");
    if (id.isEmpty()) {
      problems.add(item.origin(), "a suppression names no rule; expected rule, ours or a peer's");
      return Optional.empty();
    }
    var means = catalogue.named(id.get());
    if (means.isEmpty()) {
      problems.unknownRule(id.get(), fields.get("rule").origin(), catalogue);
    }
    var reason = text(fields, "reason");
    if (reason.isEmpty()) {
      problems.add(item.origin(), "the suppression of %s has no reason".formatted(id.get()));
    }
    return Optional.of(
        new Suppression(
            source == Layer.Source.POM ? Suppression.By.POM : Suppression.By.POLICY_FILE,
            id.get(),
            means.stream().map(e -> e.info().id()).collect(Collectors.toSet()),
            new Scope.Globs(
                text(fields, "file").map(Glob::path),
                text(fields, "path").map(Glob::path),
                text(fields, "image").map(Glob::text)),
            reason,
            true,
            until(fields),
            item.origin()));
  }

  private void unknown(String key, ConfigTree value) {
    var other = Optional.ofNullable(OTHER_NAMES.get(key));
    var place = other.isPresent() ? Optional.<String>empty() : words.place(key, value);
    if (place.isPresent()) {
      problems.add(value.origin(), place.get());
    } else {
      var known = other.map(List::of).orElse(KEYS);
      problems.unknown("key", key, " of a suppression", value.origin(), known);
    }
  }

  /** One suppression; of what is there if that is a rule's id. */
  private String example(ConfigTree item) {
    boolean isRule =
        item instanceof ConfigTree.Text text && !catalogue.named(text.value().strip()).isEmpty();
    var origin = item.origin();
    var fields = new LinkedHashMap<String, ConfigTree>();
    fields.put("rule", isRule ? item : new ConfigTree.Text("last-user-root", origin));
    fields.put("reason", new ConfigTree.Text("…", origin));
    var one = new ConfigTree.Items(List.of(new ConfigTree.Fields(fields, origin)), origin);
    return words.syntax().write(List.of("suppressions"), one);
  }

  /** The text under a key; empty, and a problem, if something else stands there. */
  private Optional<String> text(Map<String, ConfigTree> fields, String key) {
    var value = fields.get(key);
    if (value instanceof ConfigTree.Text text && !text.value().isBlank()) {
      return Optional.of(text.value().strip());
    }
    if (value != null) {
      problems.wrong(key, value, "a text");
    }
    return Optional.empty();
  }

  private Optional<LocalDate> until(Map<String, ConfigTree> fields) {
    return text(fields, "until")
        .flatMap(
            date -> {
              try {
                return Optional.of(LocalDate.parse(date));
              } catch (DateTimeParseException e) {
                problems.wrong("until", fields.get("until"), "an ISO date such as 2027-03-01");
                return Optional.empty();
              }
            });
  }
}
