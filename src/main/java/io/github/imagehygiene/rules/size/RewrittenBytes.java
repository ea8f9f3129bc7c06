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

/** Files of the image's own layers are written anew in later ones, so the image has both. */
record RewrittenBytes(Bytes max) implements ImageRule {

  private static final Setting<Bytes> MAX =
      Setting.of(
          "max",
          SettingType.bytes(),
          new Bytes(5_000_000),
          "most bytes of own layers that later layers write anew");

  static final RuleInfo INFO =
      RuleInfo.rule("rewritten-bytes")
          .levels(WARNING, WARNING, OFF)
          .needs(Need.CONFIG, Need.LAYERS, Need.BASE)
          .settings(MAX)
          .yieldsTo("bytes-dead-by-later-instruction", "cleanup-in-later-layer");

  RewrittenBytes(Settings settings) {
    this(settings.get(MAX));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    var waste = OwnWaste.of(subject, max, Cause.REWRITTEN, Cause.SAME_SIZE, Cause.OWNER_OR_MODE);
    if (waste.bytes() <= max.value()) {
      return Stream.empty();
    }
    String message =
        "%s of own layers are written again in later ones%s, %s are allowed; %s"
            .formatted(waste.size(), alike(subject), max, waste.worst("again"));
    return Stream.of(
        waste
            .finding(INFO, "rewritten", message)
            .instead("write files once; COPY --chown and --chmod in place of RUN chown"));
  }

  private static String alike(ImageSubject subject) {
    var alike = OwnWaste.of(subject, new Bytes(0), Cause.OWNER_OR_MODE);
    return alike.bytes() == 0 ? "" : " (%s only for owner or mode)".formatted(alike.size());
  }
}
