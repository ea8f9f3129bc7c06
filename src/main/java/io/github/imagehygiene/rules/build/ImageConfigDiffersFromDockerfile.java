package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.ConfigDifference;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The Dockerfile sets something, and the image has it otherwise. */
record ImageConfigDiffersFromDockerfile(Set<String> ignore) implements ImageRule {

  private static final Setting<List<String>> IGNORE =
      Setting.of(
          "ignore",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "what may differ, such as USER, ENV BUILD_NUMBER or LABEL org.opencontainers.image.created");

  static final RuleInfo INFO =
      RuleInfo.rule("image-config-differs-from-dockerfile")
          .levels(WARNING, ERROR, OFF)
          .needs(Need.CONFIG, Need.BASE)
          .settings(IGNORE);

  ImageConfigDiffersFromDockerfile(Settings settings) {
    this(Set.copyOf(settings.get(IGNORE)));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    return subject.dockerfile().stream()
        .flatMap(
            dockerfile ->
                subject
                    .configDifferences()
                    .filter(difference -> !ignore.contains(difference.what()))
                    .map(difference -> finding(dockerfile, difference)));
  }

  private static Finding finding(DockerfileSubject dockerfile, ConfigDifference difference) {
    return Finding.of(
            INFO.id(),
            difference.what(),
            difference.message(),
            Evidence.at(dockerfile.source(), difference.stage(), difference.by().span()))
        .instead("build the image again, without options that set something else");
  }
}
