package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.Origin;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A typed limit that a user may name in {@code policies}, and the rules that keep it. */
sealed interface PolicyKey {

  /** What the type of a limit that may be left open makes of {@code none}. */
  Optional<?> LEFT_OPEN = Optional.of(Optional.empty());

  String name();

  /** The rules that it sets, whether or not there are such rules yet. */
  Set<RuleId> rules();

  /** Whether this version can keep it: else naming it would pass without a look. */
  boolean isAvailable(Catalogue catalogue);

  /** What to write instead of a value, or empty if the value is right. */
  Optional<String> expected(ConfigTree value, Catalogue catalogue);

  /** The levels that a right value gives to rules. */
  Map<RuleId, Level> levels(ConfigTree value, Catalogue catalogue);

  /** The rules of a catalogue that it sets. */
  default List<RuleEntry> kept(Catalogue catalogue) {
    return rules().stream().map(catalogue::find).flatMap(Optional::stream).toList();
  }

  /**
   * A limit: the setting of that name of its rules. Where that may be left open, {@code none} lifts
   * it and sets no level.
   *
   * @param rules set to {@code error} by naming it
   */
  record Limit(String name, Set<RuleId> rules) implements PolicyKey {

    @Override
    public boolean isAvailable(Catalogue catalogue) {
      return kept(catalogue).stream().anyMatch(e -> setting(e).isPresent());
    }

    @Override
    public Optional<String> expected(ConfigTree value, Catalogue catalogue) {
      return kept(catalogue).stream()
          .flatMap(e -> setting(e).stream())
          .flatMap(s -> NearValue.expected(s.type(), value).stream())
          .findFirst();
    }

    @Override
    public Map<RuleId, Level> levels(ConfigTree value, Catalogue catalogue) {
      boolean lifted =
          kept(catalogue).stream()
              .flatMap(e -> setting(e).stream())
              .allMatch(s -> s.type().read().apply(value).equals(LEFT_OPEN));
      return lifted ? Map.of() : rules.stream().collect(Collectors.toMap(r -> r, r -> Level.ERROR));
    }

    /** Whether a rule takes {@code none} for this limit. */
    boolean canBeLeftOpen(RuleEntry entry) {
      var none = new ConfigTree.Text("none", new Origin(""));
      return setting(entry).filter(s -> s.type().read().apply(none).equals(LEFT_OPEN)).isPresent();
    }

    /** The setting that it feeds, if the rule has it. */
    Optional<Setting<?>> setting(RuleEntry entry) {
      return entry.info().settings().stream().filter(s -> s.name().equals(name)).findFirst();
    }
  }

  /**
   * A choice of words, each of which sets rules.
   *
   * @param words in the order they are listed to users
   */
  record Choice(String name, List<Word> words) implements PolicyKey {

    /** One word and the levels it gives. */
    record Word(String text, Level level, Set<RuleId> rules) {}

    @Override
    public Set<RuleId> rules() {
      return words.stream().flatMap(w -> w.rules.stream()).collect(Collectors.toSet());
    }

    @Override
    public boolean isAvailable(Catalogue catalogue) {
      return !kept(catalogue).isEmpty();
    }

    @Override
    public Optional<String> expected(ConfigTree value, Catalogue catalogue) {
      boolean right = words.stream().anyMatch(w -> w.text.equals(word(value)));
      return right
          ? Optional.empty()
          : Optional.of(Problems.oneOf(words.stream().map(Word::text).toList(), word(value)));
    }

    @Override
    public Map<RuleId, Level> levels(ConfigTree value, Catalogue catalogue) {
      return words.stream()
          .filter(w -> w.text.equals(word(value)))
          .flatMap(w -> w.rules.stream().map(r -> Map.entry(r, w.level)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
  }

  private static String word(ConfigTree value) {
    return value instanceof ConfigTree.Text text
        ? text.value().strip().toLowerCase(Locale.ROOT)
        : "";
  }
}
