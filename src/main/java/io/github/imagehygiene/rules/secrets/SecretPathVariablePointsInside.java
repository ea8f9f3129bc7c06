package io.github.imagehygiene.rules.secrets;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.dockerfile.parse.CleanPath;
import io.github.imagehygiene.dockerfile.stages.FinalState;
import io.github.imagehygiene.dockerfile.stages.Setting;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownValue;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A variable that names a file of credentials names one that is copied into the image. */
record SecretPathVariablePointsInside() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("secret-path-variable-points-inside")
          .levels(WARNING, ERROR, ERROR)
          .peers("DS-0031");

  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)GOOGLE_APPLICATION_CREDENTIALS|AWS_SHARED_CREDENTIALS_FILE|KUBECONFIG|HF_TOKEN_PATH"
              + "|AWS_WEB_IDENTITY_TOKEN_FILE|AZURE_CLIENT_CERTIFICATE_PATH|PGPASSFILE|NETRC"
              + "|(?!.*PUBLIC)(?:.*_)?(?:KEY|PASSWORD|SECRET|TOKEN|CREDENTIALS?)_?(?:FILE|PATH)");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return variables(subject)
        .filter(e -> e.getValue().value().known().filter(p -> isCopied(subject, p)).isPresent())
        .map(e -> finding(subject, e.getKey(), e.getValue()));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return variables(subject).flatMap(e -> UnknownValue.of(subject, e.getValue()));
  }

  private static Stream<Entry<String, Setting<Env>>> variables(DockerfileSubject subject) {
    return subject.state().map(FinalState::env).stream()
        .flatMap(env -> env.entrySet().stream())
        .filter(entry -> NAMES.matcher(entry.getKey()).matches());
  }

  private static boolean isCopied(DockerfileSubject subject, String path) {
    return path.startsWith("/")
        && ContextCopy.in(subject).anyMatch(copy -> copy.makes(CleanPath.of(path)));
  }

  private static Finding finding(DockerfileSubject subject, String name, Setting<Env> set) {
    return Finding.of(
            INFO.id(),
            name,
            "\"%s\" names \"%s\", which is copied into the image"
                .formatted(name, set.value().known().orElse("")),
            Evidence.at(subject.source(), set.stage(), set.word().span()))
        .instead("a file that is mounted when the container runs, such as one in /run/secrets");
  }
}
