package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.image.ImageUser;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.stream.Stream;

/** The image's user is a name, which Kubernetes cannot tell from root. */
record ImageUserNotNumeric() implements ImageRule {

  static final RuleInfo INFO =
      RuleInfo.rule("image-user-not-numeric")
          .levels(Level.INFO, Level.WARNING, Level.OFF)
          .peers("DL3066")
          .needs(Need.CONFIG)
          .yieldsTo("image-user-unknown");

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    return ConfiguredUser.of(subject).stream()
        .filter(user -> !user.isRoot() && !user.isNumeric())
        .map(user -> finding(subject, user));
  }

  private static Finding finding(ImageSubject subject, ImageUser user) {
    return Finding.of(
            INFO.id(),
            "user",
            "the image's user is the name \"%s\", so Kubernetes (runAsNonRoot) cannot prove that it is not root"
                .formatted(user.user()),
            ConfiguredUser.places(subject).toArray(Evidence[]::new))
        .instead("USER <uid>, the number that the name stands for");
  }
}
