package io.github.imagehygiene.rules.secrets;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.SecretFile;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file that is named like one with secrets is copied into the image. */
record SecretFileCopied() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("secret-file-copied").levels(WARNING, ERROR, ERROR).peers("CIS-DI-0010");

  /** Configuration in a user's home is there for its credentials. */
  private static final Pattern HOME = Pattern.compile("(?:/root|/home/[^/]+)(?:/.*)?");

  private static final Pattern KEYS_OF_PACKAGES =
      Pattern.compile(".*/(?:trusted\\.gpg\\.d|keyrings|rpm-gpg|apk/keys)(?:/.*)?");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return ContextCopy.in(subject)
        .filter(copy -> !KEYS_OF_PACKAGES.matcher(copy.target()).matches())
        .flatMap(copy -> file(copy).map(file -> finding(subject, copy, file)).stream());
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return ContextCopy.unknown(subject);
  }

  /** Its own name counts, and the one that it gets: {@code COPY npmrc /root/.npmrc}. */
  private static Optional<SecretFile> file(ContextCopy copy) {
    return SecretFile.of(copy.path())
        .or(() -> copy.target().endsWith("/") ? Optional.empty() : SecretFile.of(copy.target()));
  }

  private static Finding finding(DockerfileSubject subject, ContextCopy copy, SecretFile file) {
    Finding found =
        Finding.of(
                INFO.id(),
                copy.path(),
                "\"%s\" is named like %s, and the image keeps it"
                    .formatted(copy.source(), file.what()),
                Evidence.at(subject.source(), copy.at().stage(), copy.source().span()))
            .instead("RUN --mount=type=secret in the build, or a mount when the container runs");
    return file.sure() || HOME.matcher(copy.target()).matches() ? found : found.atMost(Level.INFO);
  }
}
