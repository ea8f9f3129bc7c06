package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.Origin;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses level and settings of a rule. For the level, {@code rules} beats a policy, that beats the
 * preset; in {@code rules} the higher layer wins, and within one the rule's own id beats a peer's.
 * For a setting, the higher layer wins; within a layer own id, peer's id, policy in that order.
 *
 * @param given lowest layer first
 */
record RuleChooser(Preset preset, List<Given> given, Catalogue catalogue, Problems problems) {

  RuleChoice choose(RuleEntry entry) {
    var byPreset = entry.info().levels().in(preset);
    var explicit = explicitLevel(entry);
    var byUser = explicit.isPresent() ? explicit : policyLevel(entry);
    var settings = settings(entry);
    if (explicit.isEmpty() && byUser.isPresent() && byPreset != Level.ERROR) {
      liftOtherLimits(entry, settings, byUser.get().origin());
    }
    return new RuleChoice(
        entry.info(),
        byUser.orElse(new Chosen<>(byPreset, new Origin("preset " + preset.word()))),
        byUser.isPresent(),
        new Settings(preset, settings),
        codes(entry));
  }

  /**
   * The levels of faults that another program finds, by its ids in capitals. A layer that turns the
   * whole rule off forgets what lower ones say of single faults.
   */
  private Map<String, Chosen<Level>> codes(RuleEntry entry) {
    var codes = new LinkedHashMap<String, Chosen<Level>>();
    for (Given layer : given) {
      if (ownLevel(layer, entry).filter(level -> level.value() == Level.OFF).isPresent()) {
        codes.clear();
      }
      levels(layer, rule -> rule.isCodeOf(entry))
          .forEach(rule -> codes.put(rule.id().toUpperCase(Locale.ROOT), rule.level().get()));
    }
    return codes;
  }

  /** What the highest layer says that says anything: by the rule's own id, else by a peer's. */
  private Optional<Chosen<Level>> explicitLevel(RuleEntry entry) {
    return given.stream()
        .filter(layer -> levels(layer, rule -> isAbout(rule, entry)).findAny().isPresent())
        .reduce((lower, higher) -> higher)
        .flatMap(layer -> ownLevel(layer, entry).or(() -> peerLevel(layer, entry)));
  }

  private static boolean isAbout(Given.OfRule rule, RuleEntry entry) {
    return rule.isOwnIdOf(entry) || rule.isPeerIdOf(entry);
  }

  private static Stream<Given.OfRule> levels(Given layer, Predicate<Given.OfRule> which) {
    return layer.rules().stream().filter(rule -> rule.level().isPresent()).filter(which);
  }

  private static Optional<Chosen<Level>> ownLevel(Given layer, RuleEntry entry) {
    return levels(layer, rule -> rule.isOwnIdOf(entry))
        .flatMap(rule -> rule.level().stream())
        .reduce((earlier, later) -> later);
  }

  private Optional<Chosen<Level>> peerLevel(Given layer, RuleEntry entry) {
    var peers = levels(layer, rule -> rule.isPeerIdOf(entry)).toList();
    if (peers.stream().map(rule -> rule.level().get().value()).distinct().count() > 1) {
      problems.add(
          peers.get(0).level().get().origin(),
          "%s stands for several of these, which differ: %s; set it by its own id"
              .formatted(
                  entry.info().id(),
                  peers.stream()
                      .map(rule -> rule.id() + " " + rule.level().get().value().word())
                      .collect(Collectors.joining(", "))));
    }
    return peers.stream().findFirst().flatMap(Given.OfRule::level);
  }

  private Optional<Chosen<Level>> policyLevel(RuleEntry entry) {
    RuleId id = entry.info().id();
    return PolicyKeys.ALL.stream()
        .filter(key -> key.rules().contains(id))
        .flatMap(key -> policy(key.name()).flatMap(value -> level(key, value, id)).stream())
        .findFirst();
  }

  /** The value of a policy in the highest layer that names it. */
  private Optional<ConfigTree> policy(String name) {
    return given.stream()
        .map(layer -> layer.policies().get(name))
        .filter(Objects::nonNull)
        .reduce((lower, higher) -> higher);
  }

  private Optional<Chosen<Level>> level(PolicyKey key, ConfigTree value, RuleId id) {
    return Optional.ofNullable(key.levels(value, catalogue).get(id))
        .map(level -> new Chosen<>(level, value.origin()));
  }

  private Map<String, ConfigTree> settings(RuleEntry entry) {
    var settings = new LinkedHashMap<String, ConfigTree>();
    for (Given layer : given) {
      limits(entry)
          .filter(limit -> layer.policies().containsKey(limit.name()))
          .forEach(limit -> merge(settings, limit.name(), layer.policies().get(limit.name())));
      layer.rules().stream()
          .filter(rule -> rule.isPeerIdOf(entry))
          .forEach(rule -> mergeAll(entry, settings, rule.settings()));
      layer.rules().stream()
          .filter(rule -> rule.isOwnIdOf(entry))
          .forEach(rule -> mergeAll(entry, settings, rule.settings()));
    }
    return settings;
  }

  /** The policies that feed a setting of the rule. */
  private static Stream<PolicyKey.Limit> limits(RuleEntry entry) {
    return PolicyKeys.ALL.stream()
        .filter(PolicyKey.Limit.class::isInstance)
        .map(PolicyKey.Limit.class::cast)
        .filter(limit -> limit.rules().contains(entry.info().id()))
        .filter(limit -> limit.setting(entry).isPresent());
  }

  /**
   * A rule with several limits, raised to an error by one of them, must not break the build on
   * another that only the preset carries.
   */
  private void liftOtherLimits(RuleEntry entry, Map<String, ConfigTree> settings, Origin named) {
    var none = new ConfigTree.Text("none", new Origin("lifted, as policies name only " + named));
    limits(entry)
        .filter(limit -> !settings.containsKey(limit.name()))
        .filter(limit -> limit.canBeLeftOpen(entry))
        .forEach(limit -> settings.put(limit.name(), none));
  }

  private static void mergeAll(
      RuleEntry entry, Map<String, ConfigTree> settings, Map<String, ConfigTree> more) {
    entry.info().settings().stream()
        .map(setting -> setting.name())
        .filter(more::containsKey)
        .forEach(name -> merge(settings, name, more.get(name)));
  }

  private static void merge(Map<String, ConfigTree> settings, String name, ConfigTree higher) {
    settings.merge(name, higher, RuleChooser::over);
  }

  /** Named values merge name by name; anything else replaces what was there. */
  private static ConfigTree over(ConfigTree lower, ConfigTree higher) {
    if (lower instanceof ConfigTree.Fields low && higher instanceof ConfigTree.Fields high) {
      var all = new LinkedHashMap<>(low.fields());
      all.putAll(high.fields());
      return new ConfigTree.Fields(all, high.origin());
    }
    return higher;
  }
}
