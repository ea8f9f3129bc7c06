package io.github.imagehygiene.rules.base;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.stream.Stream;

/** The image has no other tag than one that moves from release to release, such as latest. */
record ImageTagFloating(FloatingTags floating, boolean allowExtraFloating) implements ImageRule {

  private static final Setting<Boolean> ALLOW_EXTRA =
      Setting.of(
          "allowExtraFloating",
          SettingType.flag(),
          true,
          "whether such a tag may stand beside one that stays");

  static final RuleInfo INFO =
      RuleInfo.rule("image-tag-floating")
          .levels(WARNING, ERROR, OFF)
          .peers("DKL-DI-0006")
          .needs(Need.CONFIG)
          .settings(FloatingTags.SETTING, ALLOW_EXTRA);

  ImageTagFloating(Settings settings) {
    this(new FloatingTags(settings.get(FloatingTags.SETTING)), settings.get(ALLOW_EXTRA));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    var names = subject.image().tagged();
    var moving = names.stream().filter(floating::isMoving).toList();
    return allowExtraFloating && moving.size() < names.size()
        ? Stream.empty()
        : moving.stream().limit(1).map(ImageTagFloating::finding);
  }

  private static Finding finding(ImageReference name) {
    return Finding.of(
            INFO.id(),
            name.repository(),
            "tag \"%s\" of the image's name \"%s\" moves from release to release"
                .formatted(name.tag().orElse(""), name))
        .instead(name.untagged() + ":<version>");
  }
}
