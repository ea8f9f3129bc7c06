package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** yum leaves its cache in a layer of the image. */
record YumCacheLeft() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("yum-cache-left")
          .levels(WARNING, WARNING, OFF)
          .peers("DL3032", "DS-0015")
          .yieldsTo("cleanup-in-later-layer");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return CacheLeft.afterLast(subject, "yum")
        .map(use -> CacheLeft.cleanable(subject, INFO, use, "its cache", "yum clean all"));
  }
}
