package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import java.util.List;

/** Tags that move from release to release, such as {@code latest}. */
record FloatingTags(List<String> tags) {

  static final Setting<List<String>> SETTING =
      Setting.of(
              "floatingTags",
              SettingType.listOf(SettingType.text()),
              List.of("latest"),
              "tags that say nothing of a version")
          .in(
              Preset.STRICT,
              List.of(
                  "latest",
                  "edge",
                  "nightly",
                  "rolling",
                  "stable",
                  "current",
                  "lts",
                  "mainline",
                  "snapshot",
                  "master",
                  "main"));

  /** Whether a name means now this image and now that; a digest settles it. */
  boolean isMoving(ImageReference image) {
    return image.digest().isEmpty() && image.tag().filter(tags::contains).isPresent();
  }
}
