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
import io.github.imagehygiene.subject.FileMode.Who;
import io.github.imagehygiene.subject.PermissionSet;
import java.util.List;
import java.util.stream.Stream;

/** Files are given a mode that lets every user write to them. */
record WorldWritablePermission(List<String> allowPaths) implements DockerfileRule {

  private static final Setting<List<String>> ALLOWED =
      Setting.of(
          "allowPaths",
          SettingType.listOf(SettingType.text()),
          List.of("/tmp", "/var/tmp"),
          "folders to which everyone may write");

  static final RuleInfo INFO =
      RuleInfo.rule("world-writable-permission")
          .levels(WARNING, ERROR, WARNING)
          .peers("S2612")
          .settings(ALLOWED);

  WorldWritablePermission(Settings settings) {
    this(settings.get(ALLOWED));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return PermissionSet.in(subject)
        .filter(set -> set.mode().writers().contains(Who.OTHERS) && !set.mode().sticky())
        .filter(set -> !set.isWithin(allowPaths))
        .map(
            set ->
                Finding.of(
                        INFO.id(),
                        set.text() + " " + String.join(" ", set.paths()),
                        "mode %s lets every user of the container write".formatted(set.text()),
                        Evidence.at(subject.source(), set.stage(), set.span()))
                    .instead("0755, or g=u and a group of its own for who has to write"));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return PermissionSet.unknown(subject);
  }
}
