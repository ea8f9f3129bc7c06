package io.github.imagehygiene.rules.secrets;

import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.SecretNames;
import io.github.imagehygiene.subject.SecretNames.Likeness;
import io.github.imagehygiene.text.Glob;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which names of variables tell of a secret, as the user has it.
 *
 * @param allowed globs on names that do not
 */
record SecretNaming(SecretNames names, List<Glob> allowed) {

  static final Setting<List<String>> WORDS =
      Setting.of(
              "extraWords",
              SettingType.listOf(SettingType.text()),
              List.of(),
              "further words that make a name a secret, such as pin")
          .in(Preset.STRICT, List.of("usr", "username"));

  static final Setting<List<String>> ALLOWED =
      Setting.of(
          "allowedNames",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "names that are none, as globs, such as CACHE_*");

  static SecretNaming of(Settings settings) {
    var words =
        settings.get(WORDS).stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return new SecretNaming(
        new SecretNames(words), settings.get(ALLOWED).stream().map(Glob::text).toList());
  }

  Likeness likeness(String name) {
    return allowed.stream().anyMatch(glob -> glob.matches(name))
        ? Likeness.NONE
        : names.likeness(name);
  }
}
