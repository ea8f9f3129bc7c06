package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.provenance.LayerOrigin;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.stream.Stream;

/** One instruction of the Dockerfile adds more to the image than it may. */
record InstructionTooExpensive(Bytes maxInstructionSize) implements ImageRule {

  private static final Setting<Bytes> LIMIT =
      Setting.of(
          "maxInstructionSize",
          SettingType.bytes(),
          new Bytes(100_000_000),
          "most bytes that one instruction may add, unpacked");

  static final RuleInfo INFO =
      RuleInfo.rule("instruction-too-expensive")
          .levels(Level.INFO, WARNING, OFF)
          .needs(Need.LAYERS, Need.BASE)
          .settings(LIMIT)
          .yieldsTo("layer-too-big");

  InstructionTooExpensive(Settings settings) {
    this(settings.get(LIMIT));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    return LayerBytes.ownAbove(subject, maxInstructionSize)
        .filter(layer -> subject.origin(layer) instanceof LayerOrigin.Step)
        .map(layer -> finding(subject, layer, (LayerOrigin.Step) subject.origin(layer)));
  }

  private Finding finding(ImageSubject subject, LayerId layer, LayerOrigin.Step step) {
    long size = LayerBytes.of(subject, layer);
    return Finding.of(
            INFO.id(),
            step.instruction().keyword().name(),
            "%s adds %s to the image, %s more than the %s allowed"
                .formatted(
                    step.instruction().keyword(),
                    new Bytes(size),
                    new Bytes(size - maxInstructionSize.value()),
                    maxInstructionSize),
            LayerBytes.places(subject, layer))
        .instead(
            "what only the build needs in a stage of its own, from which COPY --from takes what"
                + " runs");
  }
}
