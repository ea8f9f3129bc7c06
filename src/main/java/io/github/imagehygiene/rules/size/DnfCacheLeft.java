package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** dnf, microdnf or tdnf leaves its cache in a layer of the image. */
record DnfCacheLeft() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("dnf-cache-left")
          .levels(WARNING, WARNING, OFF)
          .peers("DL3040", "DS-0019", "DS-0027")
          .yieldsTo("cleanup-in-later-layer");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return CacheLeft.afterLast(subject, "dnf", "microdnf", "tdnf")
        .map(
            use ->
                CacheLeft.cleanable(
                    subject, INFO, use, "its cache", use.command().program() + " clean all"));
  }
}
