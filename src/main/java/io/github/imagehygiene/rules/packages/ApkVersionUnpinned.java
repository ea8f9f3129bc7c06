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

/** An Alpine package is installed without a version. */
record ApkVersionUnpinned(List<String> allow) implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("apk-version-unpinned")
          .levels(OFF, WARNING, OFF)
          .peers("DL3018")
          .settings(OpenVersions.ALLOWED);

  ApkVersionUnpinned(Settings settings) {
    this(settings.get(OpenVersions.ALLOWED));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return OpenVersions.in(subject, INFO, allow, "~=<version>", "apk");
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return OpenVersions.unknown(subject, "apk");
  }
}
