package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.Optional;
import java.util.stream.Stream;

/** The image wastes more bytes, as dive counts them, than the policy allows. */
record WastedBytesTooHigh(Optional<Bytes> maxWastedBytes) implements ImageRule {

  private static final Setting<Optional<Bytes>> MOST =
      Setting.of(
          "maxWastedBytes",
          SettingType.bytes().orNone(),
          Optional.empty(),
          "most wasted bytes: dive's highestWastedBytes");

  static final RuleInfo INFO =
      RuleInfo.rule("wasted-bytes-too-high")
          .levels(Level.INFO, WARNING, OFF)
          .needs(Need.CONFIG, Need.LAYERS)
          .settings(MOST)
          .yieldsTo("efficiency-too-low", "wasted-share-too-high");

  WastedBytesTooHigh(Settings settings) {
    this(settings.get(MOST));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    var wasted = new Bytes(subject.contents().dive().wastedBytes());
    return maxWastedBytes.stream()
        .filter(most -> wasted.compareTo(most) > 0)
        .map(most -> finding(subject, wasted, most));
  }

  private static Finding finding(ImageSubject subject, Bytes wasted, Bytes most) {
    String message =
        "%s, %s more than the %s allowed (as dive measures)%s"
            .formatted(
                AsDive.wasted(subject),
                new Bytes(wasted.value() - most.value()),
                most,
                BaseShare.ofDive(subject)
                    .map(share -> share.verdict(most.value(), Bytes::new))
                    .orElse(""));
    return AsDive.finding(INFO, "wasted bytes", message, subject);
  }
}
