package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.layers.waste.Waste.Cause;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.stream.Stream;

/** Files of the image's own layers are deleted in later ones, where that frees nothing. */
record RemovedBytes(Bytes max) implements ImageRule {

  private static final Setting<Bytes> MAX =
      Setting.of(
          "max",
          SettingType.bytes(),
          new Bytes(1_000_000),
          "most bytes of own layers that later layers delete");

  static final RuleInfo INFO =
      RuleInfo.rule("removed-bytes")
          .levels(WARNING, WARNING, OFF)
          .needs(Need.CONFIG, Need.LAYERS, Need.BASE)
          .settings(MAX)
          .yieldsTo("bytes-dead-by-later-instruction", "cleanup-in-later-layer");

  RemovedBytes(Settings settings) {
    this(settings.get(MAX));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    var waste = OwnWaste.of(subject, max, Cause.REMOVED);
    if (waste.bytes() <= max.value()) {
      return Stream.empty();
    }
    String message =
        "%s of own layers are deleted in later ones, %s are allowed; %s"
            .formatted(waste.size(), max, waste.worst("deleted"));
    return Stream.of(
        waste
            .finding(INFO, "removed", message)
            .instead("delete files in the RUN that writes them, or write them in a build stage"));
  }
}
