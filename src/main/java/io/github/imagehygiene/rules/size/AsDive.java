package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.layers.Efficiency.WastedPath;
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
          "wasted bytes in all that are let pass, whatever their share");

  static final String BETTER =
      "write, change and delete a file in one RUN; COPY --chown and --chmod in place of RUN chown";

  private AsDive() {}

  /** The paths that waste most, in the last layer that has them. */
  static Evidence[] worst(ImageSubject subject) {
    return subject.contents().efficiency().largest().stream()
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
