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

/** The image's efficiency, as dive measures it, is lower than the policy asks for. */
record EfficiencyTooLow(Share minEfficiency, Bytes floor) implements ImageRule {

  private static final Setting<Share> LEAST =
      Setting.of(
          "minEfficiency",
          SettingType.share(),
          new Share(0.9),
          "least efficiency: dive's lowestEfficiency");

  static final RuleInfo INFO =
      RuleInfo.rule("efficiency-too-low")
          .levels(Level.INFO, WARNING, OFF)
          .needs(Need.CONFIG, Need.LAYERS)
          .settings(LEAST, AsDive.FLOOR)
          .yieldsTo("wasted-bytes-too-high", "wasted-share-too-high");

  EfficiencyTooLow(Settings settings) {
    this(settings.get(LEAST), settings.get(AsDive.FLOOR));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    var measured = subject.contents().dive();
    var wasted = new Bytes(measured.wastedBytes());
    if (measured.score() >= minEfficiency.value() || wasted.compareTo(floor) <= 0) {
      return Stream.empty();
    }
    String message =
        "the image is %s efficient as dive measures it, less than the %s required: %s"
            .formatted(new Share(measured.score()), minEfficiency, AsDive.wasted(subject));
    return Stream.of(AsDive.finding(INFO, "efficiency", message, subject));
  }
}
