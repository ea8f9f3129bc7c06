package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.dockerfile.parse.CleanPath;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.text.Glob;
import java.util.List;

/**
 * Places of the system that no volume may cover: what the kernel serves, with all below, and the
 * folders of the distribution as a whole, for programs keep their own ones in them ({@code
 * /etc/nginx}, {@code /usr/share/nginx/html}).
 */
record SystemVolumes(List<Glob> places) {

  static final Setting<List<String>> SETTING =
      Setting.of(
          "directories",
          SettingType.listOf(SettingType.text()),
          List.of(
              "/",
              "/dev",
              "/dev/*",
              "/proc",
              "/proc/*",
              "/sys",
              "/sys/*",
              "/etc",
              "/usr",
              "/usr/bin",
              "/usr/sbin",
              "/usr/lib",
              "/bin",
              "/sbin",
              "/lib",
              "/boot",
              "/run/docker.sock",
              "/var/run/docker.sock"),
          "where no volume may be, as globs; /dev/* is all below /dev and not /dev itself");

  static SystemVolumes of(Settings settings) {
    return new SystemVolumes(settings.get(SETTING).stream().map(Glob::text).toList());
  }

  /** Whether a volume is one of them. */
  boolean hold(String volume) {
    String path = key(volume);
    return places.stream().anyMatch(place -> place.matches(path));
  }

  /** A volume's path whatever way it is written. */
  static String key(String volume) {
    return CleanPath.of(volume);
  }
}
