package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import java.util.List;

/** Tags that move from release to release, such as {@code latest}. */
record FloatingTags(List<String> tags) {

  private static final String LATEST = "latest";

  static final Setting<List<String>> SETTING =
      Setting.of(
              "floatingTags",
              SettingType.listOf(SettingType.text()),
              List.of(LATEST),
              "tags that say nothing of a version")
          .in(
              Preset.STRICT,
              List.of(
                  LATEST,
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

  /** A reserved name, of which there is no image (Docker Hub, "scratch"). */
  private static final String NO_IMAGE = "docker.io/library/scratch";

  /** Whether a name means now this image and now that; a digest settles it. */
  boolean isMoving(ImageReference image) {
    return image.digest().isEmpty()
        && !image.repository().equals(NO_IMAGE)
        && image.tag().filter(this::isMoving).isPresent();
  }

  /** A variant of the newest release, such as {@code latest-dev}, moves with it. */
  private boolean isMoving(String tag) {
    return tags.contains(tag) || tags.contains(LATEST) && tag.matches(LATEST + "-\\p{Lower}+");
  }
}
