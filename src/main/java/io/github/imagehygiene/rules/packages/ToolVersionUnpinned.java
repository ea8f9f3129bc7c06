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
import java.util.Map;
import java.util.stream.Stream;

/** cargo, conda, Composer or dotnet installs a package by name without a version. */
record ToolVersionUnpinned(List<String> allow) implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("tool-version-unpinned")
          .levels(OFF, WARNING, OFF)
          .settings(OpenVersions.ALLOWED);

  /** How each of them writes a version behind a name. */
  private static final Map<String, String> PINNED =
      Map.of(
          "cargo", "@<version>",
          "composer", ":<version>",
          "conda", "=<version>",
          "dotnet", " --version <version>");

  ToolVersionUnpinned(Settings settings) {
    this(settings.get(OpenVersions.ALLOWED));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return PINNED.entrySet().stream()
        .flatMap(tool -> OpenVersions.in(subject, INFO, allow, tool.getValue(), tool.getKey()));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return OpenVersions.unknown(subject, PINNED.keySet().toArray(String[]::new));
  }
}
