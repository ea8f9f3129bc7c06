package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.policy.PolicyKey.Choice;
import io.github.imagehygiene.policy.PolicyKey.Choice.Word;
import io.github.imagehygiene.policy.PolicyKey.Limit;
import io.github.imagehygiene.rule.Catalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All policies there are. A limit's type and default are those of the setting that it feeds. */
final class PolicyKeys {

  private static final Set<RuleId> TAGGED =
      ids("base-image-tag-missing", "base-image-tag-floating");
  private static final Set<RuleId> PINNED = and(TAGGED, "base-image-digest-missing");
  private static final Set<RuleId> NON_ROOT =
      ids("last-user-root", "user-missing", "image-runs-as-root", "user-alias-of-root");
  private static final Set<RuleId> NUMERIC =
      and(NON_ROOT, "user-not-numeric", "image-user-not-numeric");
  private static final Set<RuleId> BASES =
      ids("base-image-registry-not-allowed", "base-image-not-approved");

  static final List<PolicyKey> ALL =
      List.of(
          limit("maxImageSize", "image-too-big"),
          limit("maxCompressedSize", "image-too-big"),
          limit("maxGrowth", "size-regression"),
          limit("maxLayerSize", "layer-too-big"),
          limit("maxLayers", "too-many-layers"),
          limit("maxOwnLayers", "too-many-layers"),
          new Choice(
              "basePinning",
              List.of(
                  new Word("tag", Level.ERROR, TAGGED),
                  new Word("digest", Level.ERROR, PINNED),
                  new Word("none", Level.OFF, PINNED))),
          new Limit("allowedBases", BASES),
          new Limit("deniedBases", BASES),
          limit("maxImageAge", "image-too-old"),
          new Choice(
              "user",
              List.of(
                  new Word("non-root", Level.ERROR, NON_ROOT),
                  new Word("numeric", Level.ERROR, NUMERIC),
                  new Word("any", Level.OFF, NUMERIC))),
          limit("minEfficiency", "efficiency-too-low"),
          limit("maxWastedBytes", "wasted-bytes-too-high"),
          limit("maxWastedPercent", "wasted-share-too-high"),
          limit(
              "requiredLabels",
              "required-label-missing",
              "image-label-missing",
              "image-label-format",
              "label-empty",
              "label-not-url",
              "label-not-semver",
              "label-not-rfc3339",
              "label-not-spdx",
              "label-not-git-hash",
              "label-not-email"),
          limit("allowedPorts", "port-not-allowed"),
          limit("platforms", "image-platform-unexpected"));

  private PolicyKeys() {}

  static Optional<PolicyKey> find(String name) {
    return ALL.stream().filter(k -> k.name().equals(name)).findFirst();
  }

  /** Those that this version can keep. */
  static Stream<String> names(Catalogue catalogue) {
    return ALL.stream().filter(key -> key.isAvailable(catalogue)).map(PolicyKey::name);
  }

  private static PolicyKey limit(String name, String... rules) {
    return new Limit(name, ids(rules));
  }

  private static Set<RuleId> ids(String... ids) {
    return Arrays.stream(ids).map(RuleId::new).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<RuleId> and(Set<RuleId> some, String... more) {
    return Stream.concat(some.stream(), ids(more).stream()).collect(Collectors.toUnmodifiableSet());
  }
}
