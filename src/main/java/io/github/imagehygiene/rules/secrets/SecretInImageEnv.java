package io.github.imagehygiene.rules.secrets;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.dockerfile.stages.Setting;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Redacted;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.SecretWords;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.subject.SecretValue;
import java.util.Optional;
import java.util.stream.Stream;

/** The image's environment has a variable that is named like a secret, with its value. */
record SecretInImageEnv(SecretNaming naming) implements ImageRule {

  static final RuleInfo INFO =
      RuleInfo.rule("secret-in-image-env")
          .levels(WARNING, ERROR, ERROR)
          .peers("DL3064", "CIS-DI-0010")
          .needs(Need.CONFIG)
          .settings(SecretWords.EXTRA, SecretNaming.ALLOWED)
          .yieldsTo("secret-literal", "secret-named-variable");

  SecretInImageEnv(Settings settings) {
    this(SecretNaming.of(settings));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    return subject.image().config().env().stream()
        .flatMap(entry -> secret(entry).stream())
        .filter(name -> subject.dockerfile().filter(d -> !sets(d, name)).isEmpty())
        .map(name -> finding(subject, name));
  }

  /** The name, if the entry {@code NAME=value} is a secret. */
  private Optional<String> secret(String entry) {
    int equals = entry.indexOf('=');
    String name = equals < 0 ? entry : entry.substring(0, equals);
    String value = equals < 0 ? "" : entry.substring(equals + 1);
    return SecretValue.isLikely(value, naming.likeness(name))
        ? Optional.of(name)
        : Optional.empty();
  }

  /** What the Dockerfile does not set is its base image's. */
  private static boolean sets(DockerfileSubject dockerfile, String name) {
    return dockerfile.state().isEmpty() || set(dockerfile, name).isPresent();
  }

  private static Optional<Setting<Env>> set(DockerfileSubject dockerfile, String name) {
    return dockerfile.state().map(state -> state.env().get(name));
  }

  private static Finding finding(ImageSubject subject, String name) {
    var value = new Evidence.InConfig("Config.Env", name + "=" + Redacted.TEXT);
    var place = subject.dockerfile().flatMap(d -> set(d, name).map(set -> place(d, set)));
    return Finding.of(
            INFO.id(),
            name,
            "the image's environment holds \"%s\", which is named like a secret".formatted(name),
            Stream.<Evidence>concat(place.stream(), Stream.of(value)).toArray(Evidence[]::new))
        .instead("the value given to the container when it starts");
  }

  private static Evidence place(DockerfileSubject dockerfile, Setting<Env> set) {
    Word key =
        set.by().pairs().stream()
            .filter(pair -> pair.value().filter(value -> value == set.word()).isPresent())
            .map(KeyValue::key)
            .findFirst()
            .orElse(set.word());
    return Evidence.at(dockerfile.source(), set.stage(), key.span());
  }
}
