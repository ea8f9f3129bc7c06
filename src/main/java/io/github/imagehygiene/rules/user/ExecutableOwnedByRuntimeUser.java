package io.github.imagehygiene.rules.user;

import static io.github.imagehygiene.finding.Level.OFF;
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
import io.github.imagehygiene.subject.OwnerSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** COPY or ADD gives a script, a binary or a part of the system to another owner than root. */
record ExecutableOwnedByRuntimeUser(
    List<String> sensitivePaths,
    List<String> riskyExtensions,
    boolean allowGroupZero,
    boolean anyChown)
    implements DockerfileRule {

  private static final Setting<List<String>> PATHS =
      Setting.of(
          "sensitivePaths",
          SettingType.listOf(SettingType.text()),
          List.of(
              "/bin",
              "/boot",
              "/dev",
              "/etc",
              "/lib",
              "/lib32",
              "/lib64",
              "/proc",
              "/root",
              "/sbin",
              "/usr/bin",
              "/usr/lib",
              "/usr/lib32",
              "/usr/lib64",
              "/usr/libexec",
              "/usr/local/bin",
              "/usr/local/lib",
              "/usr/local/sbin",
              "/usr/sbin"),
          "folders whose files only root should own");

  private static final Setting<List<String>> EXTENSIONS =
      Setting.of(
          "riskyExtensions",
          SettingType.listOf(SettingType.text()),
          List.of(
              (".sh .bash .zsh .ksh .csh .fish .py .pl .rb .php .lua .tcl .awk .ps1 .so .dll .exe"
                      + " .bin .service .socket .timer .path .mount .automount .swap .target .slice"
                      + " .scope")
                  .split(" ")),
          "how the names of scripts, binaries and systemd units end");

  private static final Setting<Boolean> GROUP_ZERO =
      Setting.of(
          "allowGroupZero",
          SettingType.flag(),
          true,
          "whether to let pass a numeric user with group 0, as OpenShift has it");

  private static final Setting<Boolean> ANY =
      Setting.of(
          "anyChown", SettingType.flag(), false, "whether other files and folders count as well");

  static final RuleInfo INFO =
      RuleInfo.rule("executable-owned-by-runtime-user")
          .levels(OFF, WARNING, OFF)
          .peers("S6504")
          .settings(PATHS, EXTENSIONS, GROUP_ZERO, ANY);

  ExecutableOwnedByRuntimeUser(Settings settings) {
    this(
        settings.get(PATHS), settings.get(EXTENSIONS), settings.get(GROUP_ZERO), settings.get(ANY));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return OwnerSet.in(subject)
        .filter(set -> set.ships(subject) && set.letsOthersThanRootWrite())
        .filter(set -> !(allowGroupZero && set.isForAnyUser()))
        .flatMap(set -> file(set).map(file -> finding(subject, set, file)).stream());
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return OwnerSet.unknown(subject);
  }

  private Optional<String> file(OwnerSet set) {
    return set.file(riskyExtensions)
        .or(() -> set.target().filter(path -> anyChown || set.isWithin(sensitivePaths)));
  }

  private static Finding finding(DockerfileSubject subject, OwnerSet set, String file) {
    return Finding.of(
            INFO.id(),
            set.owner().text() + " " + file,
            "\"%s\" belongs to \"%s\", so who breaks into the container may change it"
                .formatted(file, set.owner().text()),
            Evidence.at(subject.source(), set.at().stage(), set.span()))
        .instead("--chmod=555 instead of --chown, so that only root may write");
  }
}
