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

/** pip, pipx, uv or Poetry installs a package without a version. */
record PipVersionUnpinned(List<String> allow) implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("pip-version-unpinned")
          .levels(OFF, WARNING, OFF)
          .peers("DL3013", "S8544")
          .settings(OpenVersions.ALLOWED);

  PipVersionUnpinned(Settings settings) {
    this(settings.get(OpenVersions.ALLOWED));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return OpenVersions.in(subject, INFO, allow, "==<version>", "pip", "pipx", "uv", "poetry");
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return OpenVersions.unknown(subject, "pip", "pipx", "uv", "poetry");
  }
}
