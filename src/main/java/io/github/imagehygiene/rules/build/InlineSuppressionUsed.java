package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.dockerfile.comments.SuppressionComment;
import io.github.imagehygiene.dockerfile.comments.SuppressionComments;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A comment in the Dockerfile asks to let findings pass. */
record InlineSuppressionUsed() implements DockerfileRule {

  private static final int MOST_IDS = 5;

  static final RuleInfo INFO =
      RuleInfo.rule("inline-suppression-used").levels(OFF, OFF, OFF).peers("DL1001");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return SuppressionComments.of(subject.dockerfile()).stream().map(c -> finding(subject, c));
  }

  private static Finding finding(DockerfileSubject subject, SuppressionComment comment) {
    var more = comment.ids().size() > MOST_IDS ? ", …" : "";
    String ids =
        comment.ids().stream()
            .limit(MOST_IDS)
            .map(SuppressionComment.Id::text)
            .collect(Collectors.joining(", ", "", more));
    return Finding.of(
            INFO.id(),
            ids,
            "a comment lets findings of %s pass".formatted(ids),
            Evidence.in(subject.dockerfile(), comment.span()))
        .instead("keep suppressions in the policy file, where they are reviewed");
  }
}
