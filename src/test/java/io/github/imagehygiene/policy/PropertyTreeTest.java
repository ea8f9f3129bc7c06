package io.github.imagehygiene.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.rule.ConfigTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyTreeTest {

  /** A tree in one line: {@code {a: b}}. */
  private static String show(ConfigTree tree) {
    if (tree instanceof ConfigTree.Fields fields) {
      var shown = new TreeMap<String, String>();
      fields.fields().forEach((key, value) -> shown.put(key, show(value)));
      return shown.toString();
    }
    return ((ConfigTree.Text) tree).value() + " @ " + tree.origin();
  }

  private static String show(String... keysAndValues) throws ConfigUnreadable {
    var properties = new TreeMap<String, String>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      properties.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return show(PropertyTree.tree(properties, PropertyTree.COMMAND_LINE));
  }

  @Test
  void keys_reach_into_the_maps() throws ConfigUnreadable {
    assertThat(show("policies.maxLayers", "12", "preset", "strict"))
        .isEqualTo(
            "{policies={maxLayers=12 @ -Dimage-hygiene.policies.maxLayers},"
                + " preset=strict @ -Dimage-hygiene.preset}");
  }

  @Test
  void a_level_and_settings_of_one_rule_go_together() throws ConfigUnreadable {
    assertThat(show("rules.consecutive-run", "off", "rules.consecutive-run.maxCommands", "3"))
        .isEqualTo(
            "{rules={consecutive-run={level=off @ -Dimage-hygiene.rules.consecutive-run,"
                + " maxCommands=3 @ -Dimage-hygiene.rules.consecutive-run.maxCommands}}}");
  }

  @Test
  void a_label_keeps_its_dots() throws ConfigUnreadable {
    assertThat(show("policies.requiredLabels.org.opencontainers.image.title", "text"))
        .startsWith("{policies={requiredLabels={org.opencontainers.image.title=text @ ");
    assertThat(show("rules.required-label-missing.requiredLabels.a.b", "url"))
        .startsWith("{rules={required-label-missing={requiredLabels={a.b=url @ ");
  }

  @Test
  void a_mistake_names_the_property_as_it_was_given() {
    var properties = Map.of("rules.DL3O08", "off");
    assertThatThrownBy(
            () ->
                PolicyReader.read(
                    List.of(
                        new Layer(
                            Layer.Source.COMMAND_LINE,
                            PropertyTree.tree(properties, PropertyTree.COMMAND_LINE))),
                    Sample.CATALOGUE))
        .isInstanceOf(ConfigUnreadable.class)
        .hasMessageStartingWith("-Dimage-hygiene.rules.DL3O08: unknown rule DL3O08");
  }

  @Test
  void what_is_none_of_the_policy_is_passed_over() throws ConfigUnreadable {
    assertThat(show("image", "shop:1", "rule", "DL3008", "presets", "x", "rulesX.a", "off"))
        .isEqualTo("{}");
    assertThat(PropertyTree.tree(Map.of(), PropertyTree.POM)).isInstanceOf(ConfigTree.Fields.class);
  }

  @ParameterizedTest
  @CsvSource({
    "policies, policies.maxLayers",
    "policies.requiredLabels, policies.requiredLabels.a.b",
    "rules, rules.DL3008",
    "rules.last-user-root.level, rules.last-user-root.level.x",
    "rules.last-user-root, rules.last-user-root.level",
    "rules.required-label-missing.requiredLabels, rules.required-label-missing.requiredLabels.a"
  })
  void two_that_cannot_both_be_are_one_mistake_that_names_both(String one, String other) {
    assertThatThrownBy(() -> show(one, "warning", other, "error"))
        .isInstanceOf(ConfigUnreadable.class)
        .hasMessage(
            "-Dimage-hygiene.%s: cannot stand beside -Dimage-hygiene.%s; leave one of them out"
                .formatted(one, other));
  }

  @Test
  void what_is_said_twice_is_no_contradiction() throws ConfigUnreadable {
    assertThat(show("rules.last-user-root", "error", "rules.last-user-root.level", "ERROR"))
        .isEqualTo("{rules={last-user-root={level=error @ -Dimage-hygiene.rules.last-user-root}}}");
  }
}
