package io.github.imagehygiene.rules.runtime;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.WorkingDirectory;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A WORKDIR lies in a directory that belongs to the system, such as /proc. */
record WorkdirInSystemDirectory(List<String> directories) implements DockerfileRule {

  private static final Setting<List<String>> DIRECTORIES =
      Setting.of(
          "directories",
          SettingType.listOf(SettingType.text()),
          List.of("/proc", "/sys", "/dev", "/boot", "/initrd", "/lost+found", "/run/secrets"),
          "directories that no working directory may lie in");

  static final RuleInfo INFO =
      RuleInfo.rule("workdir-in-system-directory")
          .levels(WARNING, ERROR, OFF)
          .peers("DS-0030")
          .settings(DIRECTORIES);

  WorkdirInSystemDirectory(Settings settings) {
    this(settings.get(DIRECTORIES));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return WorkdirSet.everywhere(subject)
        .flatMap(set -> directory(set.path()).map(dir -> finding(subject, set, dir)).stream());
  }

  private Optional<String> directory(String path) {
    String clean = WorkingDirectory.normalise(path) + "/";
    return directories.stream().filter(dir -> clean.startsWith(dir + "/")).findFirst();
  }

  private static Finding finding(DockerfileSubject subject, WorkdirSet set, String directory) {
    return Finding.of(
            INFO.id(),
            set.path(),
            "\"%s\" lies in %s, which belongs to the system".formatted(set.path(), directory),
            set.place(subject))
        .instead("WORKDIR /app");
  }
}
