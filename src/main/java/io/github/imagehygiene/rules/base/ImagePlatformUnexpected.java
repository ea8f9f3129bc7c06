package io.github.imagehygiene.rules.base;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.Platform;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.subject.NotEvaluated;
import io.github.imagehygiene.subject.PlatformAsked;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The image is for another platform than the policy, its FROM or the build asked for. */
record ImagePlatformUnexpected(List<Platform> platforms) implements ImageRule {

  private static final Setting<List<Platform>> PLATFORMS =
      Setting.of(
          "platforms",
          SettingType.listOf(
              SettingType.scalar(
                  "a platform such as linux/amd64", Platform::parse, Platform::toString)),
          List.of(),
          "the platforms that an image may be for; none: the one that FROM or the build asks for");

  static final RuleInfo INFO =
      RuleInfo.rule("image-platform-unexpected")
          .levels(WARNING, ERROR, OFF)
          .peers("InvalidBaseImagePlatform")
          .needs(Need.CONFIG)
          .settings(PLATFORMS);

  ImagePlatformUnexpected(Settings settings) {
    this(settings.get(PLATFORMS));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    Platform has =
        subject
            .image()
            .config()
            .platform()
            .orElseThrow(() -> new NotEvaluated("the image does not say what platform it is for"));
    if (platforms.isEmpty()) {
      return subject.platformAsked().stream()
          .filter(asked -> !asked.platform().accepts(has))
          .map(asked -> notAsked(subject, has, asked));
    }
    return platforms.stream().anyMatch(allowed -> allowed.accepts(has))
        ? Stream.empty()
        : Stream.of(notAllowed(has));
  }

  private static Finding notAsked(ImageSubject subject, Platform has, PlatformAsked asked) {
    String who = asked.flag().isPresent() ? "FROM" : "the build";
    List<Evidence> place =
        asked.flag().stream()
            .<Evidence>map(
                flag -> Evidence.in(subject.dockerfile().orElseThrow().dockerfile(), flag))
            .toList();
    return finding(
            has, "the image is for %s, %s asked for %s".formatted(has, who, asked.platform()))
        .and(place);
  }

  private Finding notAllowed(Platform has) {
    return finding(
        has,
        "the image is for %s, allowed is %s"
            .formatted(
                has, platforms.stream().map(Platform::toString).collect(Collectors.joining(", "))));
  }

  private static Finding finding(Platform has, String message) {
    return Finding.of(
            INFO.id(), "platform", message, new Evidence.InConfig("architecture", has.toString()))
        .instead("docker build --platform of that platform, on a base image that exists for it");
  }
}
