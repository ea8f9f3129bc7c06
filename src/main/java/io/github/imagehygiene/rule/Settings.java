package io.github.imagehygiene.rule;

import java.util.Map;

/**
 * What one rule was set to: values given by the user, checked beforehand, over those of the preset.
 *
 * @param given by name of the setting
 */
public record Settings(Preset preset, Map<String, ConfigTree> given) {

  public Settings {
    given = Map.copyOf(given);
  }

  /**
   * @throws IllegalArgumentException if what was given is no such value: the policy checks that
   *     before any rule is made, with a message for the user
   */
  public <T> T get(Setting<T> setting) {
    ConfigTree tree = given.get(setting.name());
    return tree == null
        ? setting.in(preset)
        : setting
            .type()
            .read()
            .apply(tree)
            .orElseThrow(
                () -> new IllegalArgumentException("unchecked setting at " + tree.origin()));
  }
}
