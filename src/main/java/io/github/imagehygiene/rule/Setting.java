package io.github.imagehygiene.rule;

import java.util.EnumMap;
import java.util.Map;

/**
 * Something that a user may set on a rule.
 *
 * @param name as written in {@code rules}: {@code maxImageSize}
 * @param meaning one line for {@code explain}
 * @param byDefault the value where neither the user nor the preset says one
 * @param byPreset the values of presets that differ
 */
public record Setting<T>(
    String name, String meaning, SettingType<T> type, T byDefault, Map<Preset, T> byPreset) {

  public Setting {
    byPreset = Map.copyOf(byPreset);
  }

  public static <T> Setting<T> of(String name, SettingType<T> type, T byDefault, String meaning) {
    return new Setting<>(name, meaning, type, byDefault, Map.of());
  }

  /**
   * The same with another default in one preset; where {@code all} has none, it follows {@code
   * strict}.
   */
  public Setting<T> in(Preset preset, T value) {
    var map = new EnumMap<Preset, T>(Preset.class);
    map.putAll(byPreset);
    map.put(preset, value);
    return new Setting<>(name, meaning, type, byDefault, map);
  }

  /** The value that a preset gives it. */
  public T in(Preset preset) {
    T general = preset == Preset.ALL ? in(Preset.STRICT) : byDefault;
    return byPreset.getOrDefault(preset, general);
  }
}
