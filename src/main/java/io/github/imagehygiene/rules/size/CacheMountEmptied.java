package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.RunScript;
import io.github.imagehygiene.subject.UnusedCacheMount;
import java.util.stream.Stream;

/** A RUN empties its own cache mount, or does not use it. */
record CacheMountEmptied() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("cache-mount-emptied").levels(Level.WARNING, Level.WARNING, Level.OFF);

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.runs().stream()
        .flatMap(
            run -> UnusedCacheMount.in(subject, run).map(unused -> finding(subject, run, unused)));
  }

  private static Finding finding(
      DockerfileSubject subject, RunScript run, UnusedCacheMount unused) {
    return Finding.of(
            INFO.id(),
            unused.text(),
            (unused.emptied()
                    ? "\"%s\" empties the cache mount at %s, so the next build finds nothing in it"
                    : "\"%s\" bypasses the cache mount at %s, so it stays empty")
                .formatted(unused.text(), unused.target()),
            Evidence.at(subject.source(), run.stage(), unused.span()))
        .instead(
            "remove %s: what is in a cache mount is no part of the layer".formatted(unused.text()));
  }
}
