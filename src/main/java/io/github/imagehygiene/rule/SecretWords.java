package io.github.imagehygiene.rule;

import java.util.List;

/**
 * The setting that adds to what makes the name of a variable a secret. What it names is redacted
 * whatever rule is shown, so it stands here and not with the rules that take it.
 */
public final class SecretWords {

  public static final Setting<List<String>> EXTRA =
      Setting.of(
              "extraWords",
              SettingType.listOf(SettingType.text()),
              List.of(),
              "further words that make a name a secret, such as pin")
          .in(Preset.ALL, List.of("usr"));

  private SecretWords() {}
}
