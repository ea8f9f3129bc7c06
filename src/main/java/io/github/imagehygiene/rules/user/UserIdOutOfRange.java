package io.github.imagehygiene.rules.user;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.User;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.image.ImageUser;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownValue;
import java.util.stream.Stream;

/** A USER is a UID or GID that no engine starts a process with. */
record UserIdOutOfRange() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("user-id-out-of-range")
          .levels(ERROR, ERROR, OFF)
          .imageTwin("image-user-unknown");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return users(subject)
        .flatMap(
            placed ->
                subject
                    .scopes()
                    .value(placed.instruction().user(), placed.instruction())
                    .known()
                    .map(ImageUser::new)
                    .stream()
                    .flatMap(user -> findings(subject, placed, user)));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return users(subject)
        .flatMap(placed -> UnknownValue.of(subject, placed, placed.instruction().user()));
  }

  /** Windows knows names alone. */
  private static Stream<Placed<User>> users(DockerfileSubject subject) {
    return subject.isForWindows()
        ? Stream.empty()
        : subject.dockerfile().instructionsAndTriggers(User.class);
  }

  private static Stream<Finding> findings(
      DockerfileSubject subject, Placed<User> placed, ImageUser user) {
    var place = Evidence.at(subject.source(), placed.stage(), placed.instruction().user().span());
    return Stream.concat(
        finding("user", "UID", user.user(), place), finding("group", "GID", user.group(), place));
  }

  private static Stream<Finding> finding(String key, String what, String id, Evidence place) {
    return !ImageUser.isId(id) || ImageUser.isInRange(id)
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                    INFO.id(),
                    key,
                    "%s %s is outside 0 to %d, so no process can start with it"
                        .formatted(what, id, Integer.MAX_VALUE),
                    place)
                .instead("USER 10001:10001"));
  }
}
