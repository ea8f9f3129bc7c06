package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What is above the base image is larger than it may be, all layers together. */
record OwnContentTooBig(Bytes maxOwnSize) implements ImageRule {

  private static final Setting<Bytes> LIMIT =
      Setting.of(
          "maxOwnSize",
          SettingType.bytes(),
          new Bytes(200_000_000),
          "largest size of all layers above the base image together, unpacked");

  /** Layers that are told. */
  private static final int LAYERS = 5;

  static final RuleInfo INFO =
      RuleInfo.rule("own-content-too-big")
          .levels(OFF, WARNING, OFF)
          .needs(Need.LAYERS, Need.BASE)
          .settings(LIMIT);

  OwnContentTooBig(Settings settings) {
    this(settings.get(LIMIT));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    boolean surelyBelow = bytes(subject, subject.image().config().layers()) <= maxOwnSize.value();
    List<LayerId> own = surelyBelow ? List.of() : subject.ownLayers();
    return bytes(subject, own) <= maxOwnSize.value()
        ? Stream.empty()
        : Stream.of(finding(subject, own));
  }

  private Finding finding(ImageSubject subject, List<LayerId> own) {
    long size = bytes(subject, own);
    return Finding.of(
            INFO.id(),
            "own",
            "the layers above the base image are %s, %s more than the %s allowed"
                .formatted(new Bytes(size), new Bytes(size - maxOwnSize.value()), maxOwnSize),
            heaviest(subject, own).toArray(Evidence[]::new))
        .instead(
            "a last stage that copies only what runs, without build tools, caches and sources");
  }

  private static Stream<Evidence> heaviest(ImageSubject subject, List<LayerId> own) {
    return own.stream()
        .filter(layer -> LayerBytes.of(subject, layer) > 0)
        .sorted(Comparator.comparingLong((LayerId l) -> LayerBytes.of(subject, l)).reversed())
        .limit(LAYERS)
        .map(l -> new Evidence.InLayer(l, OptionalLong.of(LayerBytes.of(subject, l))));
  }

  private static long bytes(ImageSubject subject, Collection<LayerId> layers) {
    return layers.stream().mapToLong(layer -> LayerBytes.of(subject, layer)).sum();
  }
}
