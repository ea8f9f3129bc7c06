package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Settings;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the policy makes of one rule.
 *
 * @param level how bad its findings are, and who says so
 * @param byUser whether the user chose the level (by a policy, or in {@code rules}) rather than the
 *     preset: then the build cannot pass without the rule
 * @param codes levels that the user chose for faults that another program finds for the rule, by
 *     its ids in capitals
 */
public record RuleChoice(
    RuleInfo rule,
    Chosen<Level> level,
    boolean byUser,
    Settings settings,
    Map<String, Chosen<Level>> codes) {

  public RuleChoice {
    codes = Collections.unmodifiableMap(new TreeMap<>(codes));
  }

  public RuleChoice(RuleInfo rule, Chosen<Level> level, boolean byUser, Settings settings) {
    this(rule, level, byUser, settings, Map.of());
  }

  public boolean isOn() {
    return worst().value() != Level.OFF;
  }

  /** The highest level that a finding of the rule may have, and who says so. */
  Chosen<Level> worst() {
    return Stream.concat(Stream.of(level), codes.values().stream())
        .max(Comparator.comparing(Chosen::value))
        .orElse(level);
  }

  /** Whether the user chose the highest level. */
  boolean isAskedFor() {
    return byUser || !worst().equals(level);
  }

  /** How bad a finding is: what is chosen for its code, else what rule and program agree on. */
  Level level(Finding finding) {
    Level chosen = chosen(finding);
    return finding.atMost().map(most -> lower(chosen, most)).orElse(chosen);
  }

  private Level chosen(Finding finding) {
    return finding
        .foreign()
        .map(
            program -> {
              var chosen = codes.get(program.code().toUpperCase(Locale.ROOT));
              return chosen != null ? chosen.value() : lower(level.value(), program.atMost());
            })
        .orElse(level.value());
  }

  private static Level lower(Level a, Level b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
