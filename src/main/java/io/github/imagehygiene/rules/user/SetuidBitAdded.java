package io.github.imagehygiene.rules.user;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.PermissionSet;
import java.util.List;
import java.util.stream.Stream;

/** Files are given the setuid or setgid bit. */
record SetuidBitAdded(List<String> allowPaths) implements DockerfileRule {

  private static final Setting<List<String>> ALLOWED =
      Setting.of(
          "allowPaths",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "files, and folders with all below them, that may have the bits");

  static final RuleInfo INFO =
      RuleInfo.rule("setuid-bit-added")
          .levels(WARNING, ERROR, ERROR)
          .peers("S2612", "CIS-DI-0008")
          .settings(ALLOWED);

  SetuidBitAdded(Settings settings) {
    this(settings.get(ALLOWED));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return PermissionSet.in(subject)
        .filter(set -> set.mode().setId() && !set.isWithin(allowPaths))
        .map(
            set ->
                Finding.of(
                        INFO.id(),
                        set.text() + " " + String.join(" ", set.paths()),
                        "mode %s runs a program as its owner or group, whoever starts it"
                            .formatted(set.text()),
                        Evidence.at(subject.source(), set.stage(), set.span()))
                    .instead("a mode without it, and USER for who runs the container"));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return PermissionSet.unknown(subject);
  }
}
