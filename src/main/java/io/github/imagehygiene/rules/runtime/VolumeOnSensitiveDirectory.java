package io.github.imagehygiene.rules.runtime;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.stream.Stream;

/** A volume of the image covers a directory that belongs to the system, such as /proc or /etc. */
record VolumeOnSensitiveDirectory(SystemVolumes system) implements ImageRule {

  static final RuleInfo INFO =
      RuleInfo.rule("volume-on-sensitive-directory")
          .levels(WARNING, ERROR, OFF)
          .peers("DKL-DI-0002")
          .needs(Need.CONFIG)
          .settings(SystemVolumes.SETTING);

  VolumeOnSensitiveDirectory(Settings settings) {
    this(SystemVolumes.of(settings));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    return subject.image().config().volumes().stream()
        .filter(system::hold)
        .map(VolumeOnSensitiveDirectory::finding);
  }

  private static Finding finding(String volume) {
    return Finding.of(
            INFO.id(),
            SystemVolumes.key(volume),
            "the image's volume \"%s\" covers what belongs to the system".formatted(volume),
            new Evidence.InConfig("Config.Volumes", volume))
        .instead("no such volume, or a base image without it: nothing takes one away again");
  }
}
