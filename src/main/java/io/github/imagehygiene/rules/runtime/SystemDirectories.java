package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.dockerfile.stages.WorkingDirectory;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import java.util.List;
import java.util.Optional;

/** Directories that belong to the system, in which no working directory may lie. */
record SystemDirectories(List<String> paths) {

  static final Setting<List<String>> SETTING =
      Setting.of(
          "directories",
          SettingType.listOf(SettingType.text()),
          List.of("/proc", "/sys", "/dev", "/boot", "/initrd", "/lost+found", "/run/secrets"),
          "directories that no working directory may lie in");

  /** The one that a path lies in. */
  Optional<String> above(String path) {
    String clean = WorkingDirectory.normalise(path) + "/";
    return paths.stream().filter(dir -> clean.startsWith(dir + "/")).findFirst();
  }
}
