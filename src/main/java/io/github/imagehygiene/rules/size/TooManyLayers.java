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

  private static final String JOIN =
      "join RUNs that belong together with &&, and COPY with several sources";

  static final RuleInfo INFO =
      RuleInfo.rule("too-many-layers")
          .levels(WARNING, ERROR, OFF)
          .needs(Need.CONFIG, Need.BASE)
          .settings(ALL, OWN);

  TooManyLayers(Settings settings) {
    this(settings.get(ALL), settings.get(OWN));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    return Stream.concat(
        maxLayers.stream().flatMap(limit -> layers(subject, limit)),
        maxOwnLayers.stream().flatMap(limit -> ownLayers(subject, limit)));
  }

  private static Stream<Finding> layers(ImageSubject subject, int limit) {
    var share = BaseShare.ofLayers(subject);
    int count = subject.layerCount();
    String base = share.map(s -> s.text(n -> n)).orElse("");
    String verdict = share.map(s -> s.verdict(limit, n -> n)).orElse("");
    boolean ofBase = share.filter(s -> s.isBeyond(limit)).isPresent();
    return count <= limit
        ? Stream.empty()
        : Stream.of(
            finding("layers", count + " layers" + base, count - limit, limit + " allowed" + verdict)
                .instead(ofBase ? "a base image with fewer layers" : JOIN));
  }

  /** Where the base ends need not be known if the answer is the same wherever it does. */
  private static Stream<Finding> ownLayers(ImageSubject subject, int limit) {
    int least = subject.ownLayersAtLeast();
    if (subject.ownLayersAtMost() <= limit) {
      return Stream.empty();
    }
    if (least <= limit) {
      throw subject.unknownBaseEnd();
    }
    String count = (least < subject.ownLayersAtMost() ? "at least " : "") + least + " own layers";
    return Stream.of(finding("own layers", count, least - limit, limit + " allowed").instead(JOIN));
  }

  private static Finding finding(String key, String count, int more, String allowed) {
    String message = "the image has %s, %d more than the %s".formatted(count, more, allowed);
    return Finding.of(INFO.id(), key, message);
  }
}
