package io.github.imagehygiene.policy;

import static io.github.imagehygiene.policy.Sample.commandLine;
import static io.github.imagehygiene.policy.Sample.file;
import static io.github.imagehygiene.policy.Sample.pom;
import static io.github.imagehygiene.policy.Sample.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecedenceTest {

  private static RuleChoice choice(Policy policy, String rule) {
    return policy.choice(new RuleId(rule));
  }

  private static Level level(Policy policy, String rule) {
    return choice(policy, rule).level().value();
  }

  private static <T> T setting(Policy policy, String rule, Setting<T> setting) {
    return choice(policy, rule).settings().get(setting);
  }

  /** What beats what for the level of last-user-root: each column stands alone above all after. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "own -D   | peer -D",
        "own -D   | own POM",
        "peer -D  | own POM",
        "own POM  | peer POM",
        "own POM  | own property",
        "own property | own file",
        "peer POM | own property",
        "own POM  | own file",
        "peer POM | own file",
        "own file | peer file",
        "peer -D  | peer POM",
        "peer POM | peer file",
        "peer file| policy -D",
        "own file | policy -D",
        "policy -D| preset POM"
      })
  void one_beats_the_other(String strong, String weak) throws ConfigUnreadable {
    var policy = read(layers(strong, "info", weak, "off"));
    assertThat(level(policy, "last-user-root"))
        .isEqualTo(strong.startsWith("policy") ? Level.ERROR : Level.INFO);
  }

  /** Two statements, each by a source, as layers in their order. */
  private static Layer[] layers(String first, String firstLevel, String second, String secondLevel)
      throws ConfigUnreadable {
    var layers = new ArrayList<Layer>();
    for (var source : Layer.Source.values()) {
      var all = new TreeMap<String, String>();
      for (var says : List.of(List.of(first, firstLevel), List.of(second, secondLevel))) {
        var words = says.get(0).split(" ");
        var key = Map.of("own", "rules.last-user-root", "peer", "rules.DL3002").get(words[0]);
        var value = says.get(1);
        if (words[0].equals("policy")) {
          key = "policies.user";
          value = "non-root";
        } else if (words[0].equals("preset")) {
          key = "preset";
          value = "none";
        }
        var from = Map.of("-D", 3, "POM", 2, "property", 1, "file", 0).get(words[1]);
        if (source.ordinal() == from) {
          all.put(key, value);
        }
      }
      layers.add(new Layer(source, PropertyTree.tree(all, PropertyTree.COMMAND_LINE)));
    }
    return layers.toArray(Layer[]::new);
  }

  @Test
  void of_several_policy_files_the_later_wins() throws ConfigUnreadable {
    var policy =
        read(
            file("preset: strict", "rules: {last-user-root: info, user-missing: info}"),
            file("preset: cis", "rules: {last-user-root: off}"));
    assertThat(policy.preset().value()).isEqualTo(Preset.CIS);
    assertThat(level(policy, "last-user-root")).isEqualTo(Level.OFF);
    assertThat(level(policy, "user-missing")).isEqualTo(Level.INFO);
  }

  @Test
  void a_peers_id_sets_all_that_answer_it() throws ConfigUnreadable {
    var policy = read(pom("rules: {ds-0002: off}"));
    assertThat(List.of("last-user-root", "user-missing", "image-runs-as-root"))
        .allSatisfy(rule -> assertThat(level(policy, rule)).isEqualTo(Level.OFF));
    assertThat(level(policy, "user-not-numeric")).isEqualTo(Level.INFO);
  }

  @Test
  void peers_ids_that_differ_over_a_rule_are_a_mistake() {
    assertThatThrownBy(() -> read(pom("rules: {DL3002: off, DS-0002: error}")))
        .hasMessage(
            "pom.xml:1:9: last-user-root stands for several of these, which differ:"
                + " DL3002 off, DS-0002 error; set it by its own id");
  }

  @Test
  void peers_ids_may_differ_where_the_own_id_decides_or_a_higher_layer_does()
      throws ConfigUnreadable {
    var own = read(pom("rules: {DL3002: off, DS-0002: error, last-user-root: info}"));
    assertThat(level(own, "last-user-root")).isEqualTo(Level.INFO);
    var higher = read(pom("rules: {DS-0002: error}"), commandLine("rules.DL3002", "off"));
    assertThat(level(higher, "last-user-root")).isEqualTo(Level.OFF);
    assertThat(level(higher, "user-missing")).isEqualTo(Level.ERROR);
  }

  @Test
  void a_setting_of_the_higher_layer_wins_and_within_one_the_nearer_name() throws ConfigUnreadable {
    var layers =
        new Layer[] {
          file("rules: {image-too-big: {maxImageSize: 1MB}}"),
          pom("policies: {maxImageSize: 2MB}"),
          commandLine("rules.image-too-big.maxImageSize", "3MB")
        };
    assertThat(imageSize(read(layers[0]))).contains(new Bytes(1_000_000));
    assertThat(imageSize(read(layers[0], layers[1]))).contains(new Bytes(2_000_000));
    assertThat(imageSize(read(layers))).contains(new Bytes(3_000_000));
    assertThat(
            imageSize(
                read(
                    pom(
                        "rules: {image-too-big: {maxImageSize: 4MB}}",
                        "policies: {maxImageSize: 5MB}"))))
        .contains(new Bytes(4_000_000));
  }

  @Test
  void on_the_command_line_a_peers_id_beats_what_a_POM_says_of_ours() throws ConfigUnreadable {
    var policy = read(pom("rules: {last-user-root: error}"), commandLine("rules.DL3002", "off"));
    assertThat(level(policy, "last-user-root")).isEqualTo(Level.OFF);
    assertThat(choice(policy, "last-user-root").level().origin())
        .hasToString("-Dimage-hygiene.rules.DL3002");
  }

  private static Optional<Bytes> imageSize(Policy policy) {
    return setting(policy, "image-too-big", Sample.MAX_IMAGE_SIZE);
  }

  @Test
  void the_preset_gives_the_settings_that_nobody_names() throws ConfigUnreadable {
    assertThat(setting(read(), "consecutive-run", Sample.MAX_COMMANDS)).isEqualTo(5);
    assertThat(setting(read(pom("preset: strict")), "consecutive-run", Sample.MAX_COMMANDS))
        .isEqualTo(2);
  }

  @Test
  void a_setting_without_a_level_leaves_the_level_alone() throws ConfigUnreadable {
    var policy = read(pom("rules: {DL3059: {maxCommands: 9}}"));
    assertThat(setting(policy, "consecutive-run", Sample.MAX_COMMANDS)).isEqualTo(9);
    assertThat(choice(policy, "consecutive-run").byUser()).isFalse();
    assertThat(level(policy, "consecutive-run")).isEqualTo(Level.INFO);
  }

  @Test
  void lists_replace_and_maps_merge_name_by_name() throws ConfigUnreadable {
    var policy =
        read(
            file(
                "policies: {allowedBases: [a, b], requiredLabels: {x: text, y: url}}",
                "rules: {consecutive-run: {ignored: [a, b]}}"),
            pom(
                "policies: {allowedBases: c, requiredLabels: {y: semver}}",
                "rules: {consecutive-run: {ignored: [c]}}"),
            commandLine("policies.requiredLabels.a.b", "spdx"));
    assertThat(setting(policy, "base-image-not-approved", Sample.ALLOWED_BASES))
        .containsExactly("c");
    assertThat(setting(policy, "consecutive-run", Sample.IGNORED)).containsExactly("c");
    assertThat(setting(policy, "required-label-missing", Sample.REQUIRED_LABELS))
        .isEqualTo(Map.of("x", "text", "y", "semver", "a.b", "spdx"));
  }

  @Test
  void suppressions_add_up() throws ConfigUnreadable {
    var policy =
        read(
            file("suppressions: [{rule: DL3002, reason: a}]"),
            pom("suppressions: {one: {rule: last-user-root, reason: b}}"));
    assertThat(policy.suppressions())
        .extracting(s -> s.by().word() + " " + s.reason().get())
        .containsExactly("policyFile a", "pom b");
  }

  @Test
  void every_level_knows_who_chose_it() throws ConfigUnreadable {
    var policy =
        read(
            file("policies: {user: non-root}", "rules: {DL3066: off}"),
            commandLine("rules.user-missing", "info"));
    assertThat(choice(policy, "last-user-root").level().origin()).hasToString("policy.yaml:1:12");
    assertThat(choice(policy, "user-not-numeric").level().origin()).hasToString("policy.yaml:2:9");
    assertThat(choice(policy, "user-missing").level().origin())
        .hasToString("-Dimage-hygiene.rules.user-missing");
    assertThat(choice(policy, "base-image-tag-missing").level().origin())
        .hasToString("preset recommended");
  }
}
