package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.Optional;
import java.util.stream.Stream;

/** The image has more filesystem layers than the policy allows. */
record TooManyLayers(Optional<Integer> maxLayers, Optional<Integer> maxOwnLayers)
    implements ImageRule {

  private static final Setting<Optional<Integer>> ALL =
      Setting.of(
          "maxLayers",
          SettingType.number(1).orNone(),
          Optional.of(50),
          "most filesystem layers, those of the base image included");
  private static final Setting<Optional<Integer>> OWN =
      Setting.of(
          "maxOwnLayers",
          SettingType.number(0).orNone(),
          Optional.empty(),
          "most filesystem layers above the base image");

  static final RuleInfo INFO =
      RuleInfo.rule("too-many-layers")
          .levels(WARNING, ERROR, OFF)
          .needs(Need.CONFIG)
          .settings(ALL, OWN);

  TooManyLayers(Settings settings) {
    this(settings.get(ALL), settings.get(OWN));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    return Stream.concat(
        maxLayers.stream()
            .flatMap(
                limit -> above("layers", subject.layerCount(), limit, BaseShare.ofLayers(subject))),
        maxOwnLayers.stream()
            .flatMap(
                limit -> above("own layers", subject.ownLayers().size(), limit, Optional.empty())));
  }

  private static Stream<Finding> above(
      String what, int count, int limit, Optional<BaseShare> share) {
    if (count <= limit) {
      return Stream.empty();
    }
    String message =
        "the image has %d %s%s, %d more than the %d allowed%s"
            .formatted(
                count,
                what,
                share.map(s -> s.text(n -> n)).orElse(""),
                count - limit,
                limit,
                share.map(s -> s.verdict(limit, n -> n)).orElse(""));
    boolean ofBase = share.filter(s -> s.isBeyond(limit)).isPresent();
    return Stream.of(
        Finding.of(INFO.id(), what, message)
            .instead(
                ofBase
                    ? "a base image with fewer layers"
                    : "join RUNs that belong together with &&, and COPY with several sources"));
  }
}
