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
import io.github.imagehygiene.rule.Share;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.stream.Stream;

/** The image wastes a larger share of its bytes, as dive counts it, than the policy allows. */
record WastedShareTooHigh(Share maxWastedPercent, Bytes floor) implements ImageRule {

  private static final Setting<Share> MOST =
      Setting.of(
          "maxWastedPercent",
          SettingType.share(),
          new Share(0.1),
          "largest share of wasted bytes in those above the first layer: dive's"
              + " highestUserWastedPercent");

  static final RuleInfo INFO =
      RuleInfo.rule("wasted-share-too-high")
          .levels(Level.INFO, WARNING, OFF)
          .needs(Need.CONFIG, Need.LAYERS)
          .settings(MOST, AsDive.FLOOR)
          .yieldsTo("efficiency-too-low", "wasted-bytes-too-high");

  WastedShareTooHigh(Settings settings) {
    this(settings.get(MOST), settings.get(AsDive.FLOOR));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    var measured = subject.contents().dive();
    var wasted = new Bytes(measured.wastedBytes());
    if (measured.wastedShare() <= maxWastedPercent.value() || wasted.compareTo(floor) <= 0) {
      return Stream.empty();
    }
    var user = new Bytes(measured.userBytes());
    String share =
        user.value() == 0
            ? "although the layers above the first have no bytes"
            : new Share(measured.wastedShare()).roundedUp()
                + " of the "
                + user
                + " above the first layer";
    String message =
        "%s, %s; %s is allowed (as dive measures)"
            .formatted(AsDive.wasted(subject), share, maxWastedPercent);
    return Stream.of(AsDive.finding(INFO, "wasted share", message, subject));
  }
}
