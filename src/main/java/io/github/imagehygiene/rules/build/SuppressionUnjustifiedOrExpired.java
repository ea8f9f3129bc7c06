package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.rule.SuppressionRule;
import io.github.imagehygiene.subject.SuppressionUse;
import io.github.imagehygiene.subject.SuppressionUse.Fate;
import java.util.List;
import java.util.stream.Stream;

/** A suppression lets nothing pass, is over, names no rule, or says no reason. */
record SuppressionUnjustifiedOrExpired(boolean peersToo) implements SuppressionRule {

  private static final Setting<Boolean> PEERS_TOO =
      Setting.of(
              "peersToo",
              SettingType.flag(),
              false,
              "whether unused comments of hadolint, BuildKit and Checkov count too")
          .in(Preset.STRICT, true);

  static final RuleInfo INFO =
      RuleInfo.rule("suppression-unjustified-or-expired")
          .levels(WARNING, ERROR, OFF)
          .settings(PEERS_TOO);

  SuppressionUnjustifiedOrExpired(Settings settings) {
    this(settings.get(PEERS_TOO));
  }

  @Override
  public Stream<Finding> check(List<SuppressionUse> suppressions) {
    return suppressions.stream().flatMap(this::spent);
  }

  private Stream<Finding> spent(SuppressionUse use) {
    return switch (use.fate()) {
      case USED, NOT_TRIED -> Stream.empty();
      case UNUSED ->
          use.comment().isPresent() && (use.ours() || peersToo)
              ? Stream.of(finding(use, "\"%s\" is ignored, but nothing of it was found"))
              : Stream.empty();
      case EXPIRED -> Stream.of(finding(use, "\"%s\" is ignored until " + use.detail() + " only"));
      case REFUSED -> Stream.of(finding(use, use.detail()));
    };
  }

  private static Finding finding(SuppressionUse use, String message) {
    String where = use.comment().isPresent() ? "" : " (" + use.origin() + ")";
    var finding =
        Finding.of(
            INFO.id(),
            use.id(),
            message.replace("%s", use.id()) + where,
            use.comment().stream()
                .map(c -> Evidence.in(c.file(), c.id()))
                .toArray(Evidence[]::new));
    return use.fate() == Fate.REFUSED ? finding : finding.instead("remove it");
  }
}
