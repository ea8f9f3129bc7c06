package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.packaging.Action;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.PackageUse;
import java.util.stream.Stream;

/**
 * A RUN upgrades to another release of the distribution, or may replace and remove packages to do
 * so.
 */
record DistributionUpgrade() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("distribution-upgrade")
          .levels(WARNING, ERROR, OFF)
          .peers("DL3035", "DL3005", "DS-0024", "DKL-DI-0003");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .packageCommands()
        .filter(use -> use.command().does(Action.DISTRIBUTION_UPGRADE))
        .map(use -> finding(subject, use));
  }

  private static Finding finding(DockerfileSubject subject, PackageUse use) {
    String title = use.command().title();
    return Finding.of(
            INFO.id(),
            title,
            "\"%s\" may replace or remove what the base image was tested with".formatted(title),
            Evidence.at(subject.source(), use.run().stage(), use.command().span()))
        .instead("FROM a newer release of the base image");
  }
}
