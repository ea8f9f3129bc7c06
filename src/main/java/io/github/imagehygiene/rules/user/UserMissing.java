package io.github.imagehygiene.rules.user;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.rules.user.InheritedUser.Kind;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** No USER counts for the image, and its base runs as root. */
record UserMissing(List<String> nonRootBases) implements DockerfileRule {

  private static final Setting<List<String>> BASES =
      Setting.of(
          "nonRootBases",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "further base images that set a user, as globs on the full reference");

  static final RuleInfo INFO =
      RuleInfo.rule("user-missing")
          .levels(WARNING, ERROR, ERROR)
          .peers("DS-0002", "CKV_DOCKER_3", "S6471", "CIS-DI-0001")
          .settings(BASES)
          .imageTwin("image-runs-as-root");

  UserMissing(Settings settings) {
    this(settings.get(BASES));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return InheritedUser.of(subject, nonRootBases).flatMap(UserMissing::finding).stream();
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return InheritedUser.of(subject, nonRootBases)
        .filter(user -> user.kind() == Kind.UNKNOWN)
        .map(user -> new Unevaluated(user.place(), user.why()))
        .stream();
  }

  /** A base of unknown name is no finding; one of unknown user is no more than a note. */
  private static Optional<Finding> finding(InheritedUser user) {
    String base = user.base().text();
    if (user.kind() == Kind.ROOT) {
      return Optional.of(
          finding(
              user,
              "no USER is set on top of \"%s\", so the container runs as root".formatted(base)));
    }
    return user.base()
        .target()
        .asImage()
        .map(
            image ->
                finding(
                        user,
                        "no USER is set, and the container may run as root: the user of base image \"%s\" is unknown"
                            .formatted(base))
                    .atMost(Level.INFO));
  }

  private static Finding finding(InheritedUser user, String message) {
    return Finding.of(INFO.id(), "user", message, user.place())
        .instead("USER 10001 before ENTRYPOINT or CMD");
  }
}
