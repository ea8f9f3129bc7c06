package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** yarn leaves its cache in a layer of the image. */
record YarnCacheLeft() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("yarn-cache-left")
          .levels(Level.INFO, WARNING, OFF)
          .peers("DL3060")
          .yieldsTo("package-cache-in-image", "cleanup-in-later-layer");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return CacheLeft.afterLast(subject, "yarn")
        .map(use -> CacheLeft.cleanable(subject, INFO, use, "its cache", "yarn cache clean"));
  }
}
