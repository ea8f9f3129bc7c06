package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.PackageUse;
import java.util.stream.Stream;

/** pip leaves what it downloaded in a layer of the image. */
record PipCacheLeft() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("pip-cache-left")
          .levels(Level.INFO, WARNING, OFF)
          .peers("DL3042")
          .yieldsTo("package-cache-in-image", "cleanup-in-later-layer");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return CacheLeft.afterEach(subject, "pip")
        .filter(use -> !isTurnedOff(use))
        .map(use -> CacheLeft.avoidable(subject, INFO, use, "its downloads", "--no-cache-dir"));
  }

  private static boolean isTurnedOff(PackageUse use) {
    return use.run()
        .environment("PIP_NO_CACHE_DIR", use.command().command())
        .filter(value -> value.matches("(?i)1|on|yes|true|y|t"))
        .isPresent();
  }
}
