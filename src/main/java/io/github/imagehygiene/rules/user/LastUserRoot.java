package io.github.imagehygiene.rules.user;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UserSet;
import java.util.stream.Stream;

/** The last USER that counts for the image is root. */
record LastUserRoot() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("last-user-root")
          .levels(WARNING, ERROR, ERROR)
          .peers("DL3002", "DS-0002", "S6471", "CKV_DOCKER_8", "CIS-DI-0001")
          .imageTwin("image-runs-as-root");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.user().filter(u -> u.user().isRoot()).map(u -> finding(subject, u)).stream();
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return subject.unknownUser();
  }

  private static Finding finding(DockerfileSubject subject, UserSet last) {
    var place = Evidence.at(subject.source(), last.set().stage(), last.set().word().span());
    return Finding.of(
            INFO.id(),
            "user",
            "the last USER is %s, so the container runs as root".formatted(quoted(last)),
            place)
        .instead("USER 10001");
  }

  /** A variable that nothing sets is an empty name. */
  private static String quoted(UserSet last) {
    String text = last.user().text();
    return text.isEmpty()
        ? "\"%s\", which is empty".formatted(last.set().word())
        : "\"%s\"".formatted(text);
  }
}
