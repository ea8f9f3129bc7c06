package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UserSet;
import java.util.stream.Stream;

/** The last USER that counts for the image is a name, which Kubernetes cannot tell from root. */
record UserNotNumeric() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("user-not-numeric")
          .levels(Level.INFO, Level.WARNING, Level.OFF)
          .peers("DL3066")
          .imageTwin("image-user-not-numeric")
          .yieldsTo("last-user-root", "image-user-unknown", "user-id-out-of-range");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.user().stream()
        .filter(last -> !last.user().isNumeric() && !subject.isForWindows())
        .map(last -> finding(subject, last));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return subject.isForWindows() ? Stream.empty() : subject.unknownUser();
  }

  private static Finding finding(DockerfileSubject subject, UserSet last) {
    var place = Evidence.at(subject.source(), last.set().stage(), last.set().word().span());
    return Finding.of(
            INFO.id(),
            "user",
            "the last USER is the name \"%s\", so Kubernetes (runAsNonRoot) cannot prove that it is not root"
                .formatted(last.user().user()),
            place)
        .instead("USER <uid>, the number that the name stands for");
  }
}
