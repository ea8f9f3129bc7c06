package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.layers.waste.DiveEfficiency.WastedPath;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.OptionalLong;

/** What the rules with dive's limits have in common. */
final class AsDive {

  private static final int PATHS = 5;

  /** So that an image of a few kilobytes does not fail on one of them. */
  static final Setting<Bytes> FLOOR =
      Setting.of(
          "floor",
          SettingType.bytes(),
          new Bytes(1_000_000),
          "wasted bytes that are allowed, whatever their share");

  /** In how dive's figure is worded: it is not what is reported as wasted elsewhere. */
  private static final String PATHS_IN_SEVERAL = " belong to paths stored in more than one layer";

  private static final String IN_ONE_RUN =
      "write, change and delete a file in one RUN; COPY --chown and --chmod in place of RUN chown";
  private static final String OTHER_BASE =
      "another base image, or one that is squashed into one layer: all of it lies in the base";

  private AsDive() {}

  /** The bytes that dive counts as wasted, and what of them is the base image's, if known. */
  static String wasted(ImageSubject subject) {
    return new Bytes(subject.contents().dive().wastedBytes())
        + PATHS_IN_SEVERAL
        + BaseShare.ofDive(subject).map(share -> share.text(Bytes::new)).orElse("");
  }

  /** A finding with the paths that waste most, and what helps. */
  static Finding finding(RuleInfo rule, String key, String message, ImageSubject subject) {
    boolean ofBase = BaseShare.ofDive(subject).filter(share -> share.own() == 0).isPresent();
    return Finding.of(rule.id(), key, message, worst(subject))
        .instead(ofBase ? OTHER_BASE : IN_ONE_RUN);
  }

  /** The paths that waste most, in the last layer that has them. */
  private static Evidence[] worst(ImageSubject subject) {
    return subject.contents().dive().largest().stream()
        .limit(PATHS)
        .map(wasted -> evidence(wasted, subject))
        .toArray(Evidence[]::new);
  }

  private static Evidence evidence(WastedPath wasted, ImageSubject subject) {
    LayerId layer = subject.contents().layers().get(wasted.layer()).id();
    return new Evidence.InFile(
        layer, wasted.path(), OptionalLong.empty(), OptionalLong.of(wasted.bytes()));
  }
}
