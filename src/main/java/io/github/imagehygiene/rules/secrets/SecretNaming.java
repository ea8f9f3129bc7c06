package io.github.imagehygiene.rules.secrets;

import io.github.imagehygiene.rule.SecretWords;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.SecretNames;
import io.github.imagehygiene.subject.SecretNames.Likeness;
import io.github.imagehygiene.text.Glob;
import java.util.List;

/**
 * Which names of variables tell of a secret, as the user has it.
 *
 * @param allowed globs on names that do not
 */
record SecretNaming(SecretNames names, List<Glob> allowed) {

  static final Setting<List<String>> ALLOWED =
      Setting.of(
          "allowedNames",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "names that are none, as globs, such as CACHE_*");

  static SecretNaming of(Settings settings) {
    return new SecretNaming(
        SecretNames.with(settings.get(SecretWords.EXTRA)),
        settings.get(ALLOWED).stream().map(Glob::text).toList());
  }

  Likeness likeness(String name) {
    return allowed.stream().anyMatch(glob -> glob.matches(name))
        ? Likeness.NONE
        : names.likeness(name);
  }
}
