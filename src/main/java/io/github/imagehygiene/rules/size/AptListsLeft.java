package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.KeptAptPackages;
import java.util.stream.Stream;

/** apt leaves its package lists, or the package files that it fetched, in a layer of the image. */
record AptListsLeft() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("apt-lists-left")
          .levels(WARNING, WARNING, OFF)
          .peers("DL3009", "DKL-DI-0005", "S6587")
          .yieldsTo("cleanup-in-later-layer");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    var lists =
        CacheLeft.afterLast(subject, "apt")
            .map(
                use ->
                    CacheLeft.cleanable(
                        subject, INFO, use, "its package lists", "rm -rf /var/lib/apt/lists/*"));
    var packages =
        KeptAptPackages.in(subject)
            .map(
                use ->
                    CacheLeft.cleanable(
                        subject, INFO, use, "the package files that it fetched", "apt-get clean"));
    return Stream.concat(lists, packages);
  }
}
