package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;
import java.util.stream.Stream;

/** npm, pnpm, yarn, bun or Corepack installs a package by name without a version. */
record NpmVersionUnpinned(List<String> allow) implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("npm-version-unpinned")
          .levels(OFF, WARNING, OFF)
          .peers("DL3016", "S8543")
          .settings(OpenVersions.ALLOWED);

  NpmVersionUnpinned(Settings settings) {
    this(settings.get(OpenVersions.ALLOWED));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return OpenVersions.in(
        subject, INFO, allow, "@<version>", "npm", "pnpm", "yarn", "bun", "corepack");
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return OpenVersions.unknown(subject, "npm", "pnpm", "yarn", "bun", "corepack");
  }
}
