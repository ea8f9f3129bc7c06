package io.github.imagehygiene.rules.user;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.ImageUser;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.stream.Stream;

/** The image's user is root, said or by default. */
record ImageRunsAsRoot() implements ImageRule {

  static final RuleInfo INFO =
      RuleInfo.rule("image-runs-as-root")
          .levels(WARNING, ERROR, ERROR)
          .peers("CIS-DI-0001", "DS-0002")
          .needs(Need.CONFIG);

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    var user = new ImageUser(subject.image().config().user());
    return user.isRoot()
        ? Stream.of(
            Finding.of(
                    INFO.id(),
                    "user",
                    message(user),
                    ConfiguredUser.places(subject).toArray(Evidence[]::new))
                .instead(
                    subject
                        .builder()
                        .map("a user such as 10001 in the configuration of %s"::formatted)
                        .orElse("USER 10001 in the Dockerfile's last stage")))
        : Stream.empty();
  }

  private static String message(ImageUser user) {
    return user.text().isEmpty()
        ? "the image names no user, so its container runs as root"
        : "the image's user is \"%s\", so its container runs as root".formatted(user.text());
  }
}
