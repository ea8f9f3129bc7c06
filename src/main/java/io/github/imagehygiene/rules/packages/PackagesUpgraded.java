package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.packaging.Action;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.PackageUse;
import java.util.stream.Stream;

/** A RUN upgrades every package of the base image. */
record PackagesUpgraded() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("packages-upgraded")
          .levels(OFF, OFF, OFF)
          .peers("DL3005", "DL3017", "DL3031", "DL3039");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .packageCommands()
        .filter(use -> use.command().does(Action.UPGRADE) && use.command().packages().isEmpty())
        .map(use -> finding(subject, use));
  }

  private static Finding finding(DockerfileSubject subject, PackageUse use) {
    String title = use.command().title();
    return Finding.of(
            INFO.id(),
            title,
            "\"%s\" upgrades every package, so the image depends on the day of its build"
                .formatted(title),
            Evidence.at(subject.source(), use.run().stage(), use.command().span()))
        .instead("FROM a newer build of the base image, or name the packages that need a fix");
  }
}
