package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.dockerfile.stages.FinalState;
import io.github.imagehygiene.dockerfile.stages.Setting;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.image.ImageUser;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom the image's configuration names, and where that can be seen. */
final class ConfiguredUser {

  private ConfiguredUser() {}

  /** Empty for Windows, which has no such files of accounts. */
  static Optional<ImageUser> of(ImageSubject subject) {
    var config = subject.image().config();
    return Optional.of(new ImageUser(config.user())).filter(u -> !config.os().equals("windows"));
  }

  /** The USER that set it, if there is one in the Dockerfile, and the configuration. */
  static Stream<Evidence> places(ImageSubject subject) {
    String text = subject.image().config().user();
    return Stream.concat(
        subject.dockerfile().flatMap(d -> set(subject, d, text)).stream(),
        Stream.of(new Evidence.InConfig("Config.User", text)));
  }

  private static Optional<Evidence> set(
      ImageSubject subject, DockerfileSubject dockerfile, String text) {
    return dockerfile
        .state()
        .flatMap(FinalState::user)
        .filter(set -> subject.isBy(set, text))
        .map(set -> at(dockerfile, set));
  }

  private static Evidence at(DockerfileSubject dockerfile, Setting<?> set) {
    return Evidence.at(dockerfile.source(), set.stage(), set.word().span());
  }
}
