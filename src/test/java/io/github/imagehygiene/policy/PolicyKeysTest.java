package io.github.imagehygiene.policy;

import static io.github.imagehygiene.policy.Sample.commandLine;
import static io.github.imagehygiene.policy.Sample.pom;
import static io.github.imagehygiene.policy.Sample.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.rule.Catalogue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyKeysTest {

  private static String level(Policy policy, String rule) {
    return policy.choice(new RuleId(rule)).level().value().word();
  }

  @ParameterizedTest
  @CsvSource({
    "non-root, error, error, error, info",
    "numeric, error, error, error, error",
    "any, off, off, off, off"
  })
  void user_sets_its_rules(String word, String last, String missing, String runs, String numeric)
      throws ConfigUnreadable {
    var policy = read(pom("policies: {user: " + word + "}"));
    assertThat(level(policy, "last-user-root")).isEqualTo(last);
    assertThat(level(policy, "user-missing")).isEqualTo(missing);
    assertThat(level(policy, "image-runs-as-root")).isEqualTo(runs);
    assertThat(level(policy, "user-not-numeric")).isEqualTo(numeric);
  }

  @ParameterizedTest
  @CsvSource({
    "recommended, tag, error, error, off",
    "recommended, digest, error, error, error",
    "strict, tag, error, error, warning",
    "strict, none, off, off, off"
  })
  void basePinning_sets_its_rules(
      String preset, String word, String missing, String floating, String digest)
      throws ConfigUnreadable {
    var policy = read(pom("preset: " + preset, "policies: {basePinning: " + word + "}"));
    assertThat(level(policy, "base-image-tag-missing")).isEqualTo(missing);
    assertThat(level(policy, "base-image-tag-floating")).isEqualTo(floating);
    assertThat(level(policy, "base-image-digest-missing")).isEqualTo(digest);
  }

  @Test
  void a_limit_makes_its_rule_an_error_and_feeds_its_setting() throws ConfigUnreadable {
    var choice = read(pom("policies: {maxImageSize: 250MB}")).choice(new RuleId("image-too-big"));
    assertThat(choice.level().value()).isEqualTo(Level.ERROR);
    assertThat(choice.byUser()).isTrue();
    assertThat(choice.settings().get(Sample.MAX_IMAGE_SIZE)).contains(new Bytes(250_000_000));
  }

  @Test
  void a_limit_that_only_the_preset_carries_never_becomes_an_error() throws ConfigUnreadable {
    var policy = read(pom("policies: {maxCompressedSize: 1MB}"));
    var lenient = policy.choice(new RuleId("image-too-big"));
    assertThat(lenient.level().value()).isEqualTo(Level.ERROR);
    assertThat(lenient.settings().get(Sample.MAX_IMAGE_SIZE)).isEmpty();

    var strict =
        read(pom("preset: strict", "policies: {maxCompressedSize: 1MB}"))
            .choice(new RuleId("image-too-big"));
    assertThat(strict.settings().get(Sample.MAX_IMAGE_SIZE)).contains(new Bytes(500));

    var other = read(pom("policies: {deniedBases: 'evil/*'}"));
    assertThat(other.choice(new RuleId("base-image-not-approved")).settings().given())
        .containsOnlyKeys("deniedBases");
  }

  @Test
  void none_lifts_a_limit_and_sets_no_level() throws ConfigUnreadable {
    var choice =
        read(pom("policies: {maxImageSize: 250MB}"), commandLine("policies.maxImageSize", "none"))
            .choice(new RuleId("image-too-big"));
    assertThat(choice.level().value()).isEqualTo(Level.WARNING);
    assertThat(choice.byUser()).isFalse();
    assertThat(choice.settings().get(Sample.MAX_IMAGE_SIZE)).isEqualTo(Optional.empty());
  }

  @Test
  void an_explicit_level_beats_the_policy_and_keeps_its_limit() throws ConfigUnreadable {
    var choice =
        read(pom("policies: {maxImageSize: 250MB}", "rules: {image-too-big: warning}"))
            .choice(new RuleId("image-too-big"));
    assertThat(choice.level().value()).isEqualTo(Level.WARNING);
    assertThat(choice.settings().get(Sample.MAX_IMAGE_SIZE)).contains(new Bytes(250_000_000));
  }

  static List<String> names() {
    return PolicyKeys.ALL.stream().map(PolicyKey::name).toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_policy_that_no_rule_keeps_yet_does_not_pass_silently(String name) {
    var empty = new Catalogue(List.of());
    assertThatThrownBy(
            () -> PolicyReader.read(List.of(commandLine("policies." + name, "1")), empty))
        .hasMessage(
            "-Dimage-hygiene.policies.%s: policy %s is not available in this version"
                .formatted(name, name));
  }

  @Test
  void the_keys_are_those_of_the_contract() {
    assertThat(names())
        .containsExactlyInAnyOrder(
            "maxImageSize",
            "maxCompressedSize",
            "maxGrowth",
            "maxLayerSize",
            "maxLayers",
            "maxOwnLayers",
            "basePinning",
            "allowedBases",
            "deniedBases",
            "maxImageAge",
            "user",
            "minEfficiency",
            "maxWastedBytes",
            "maxWastedPercent",
            "requiredLabels",
            "allowedPorts",
            "platforms");
  }
}
