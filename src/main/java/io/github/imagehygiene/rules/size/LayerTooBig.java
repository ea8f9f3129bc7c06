package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.syntax.Keyword;
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

/** A layer above the base image is larger than the policy allows. */
record LayerTooBig(Bytes maxLayerSize) implements ImageRule {

  private static final Setting<Bytes> LIMIT =
      Setting.of(
          "maxLayerSize",
          SettingType.bytes(),
          new Bytes(150_000_000),
          "largest size of a layer above the base image, unpacked");

  static final RuleInfo INFO =
      RuleInfo.rule("layer-too-big")
          .levels(Level.INFO, WARNING, OFF)
          .needs(Need.LAYERS, Need.BASE)
          .settings(LIMIT);

  LayerTooBig(Settings settings) {
    this(settings.get(LIMIT));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    return LayerBytes.ownAbove(subject, maxLayerSize).map(layer -> finding(subject, layer));
  }

  private Finding finding(ImageSubject subject, LayerId layer) {
    long size = LayerBytes.of(subject, layer);
    return Finding.of(
            INFO.id(),
            "layer",
            "the layer is %s, %s more than the %s allowed"
                .formatted(new Bytes(size), new Bytes(size - maxLayerSize.value()), maxLayerSize),
            LayerBytes.places(subject, layer))
        .instead(better(subject, layer));
  }

  private static String better(ImageSubject subject, LayerId layer) {
    boolean run =
        subject.origin(layer) instanceof LayerOrigin.Step step
            && step.instruction().keyword() == Keyword.RUN;
    return run
        ? "install only what runs, and delete at the end of the RUN what only it needs"
        : "one COPY for what changes seldom and one for what changes often, and only what runs";
  }
}
