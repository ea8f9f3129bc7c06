package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** apk leaves its package index in a layer of the image. */
record ApkCacheLeft() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("apk-cache-left")
          .levels(WARNING, WARNING, OFF)
          .peers("DL3019", "DS-0025", "DKL-DI-0004", "S6587")
          .yieldsTo("cleanup-in-later-layer");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return CacheLeft.afterEach(subject, "apk")
        .map(use -> CacheLeft.avoidable(subject, INFO, use, "its package index", "--no-cache"));
  }
}
