package io.github.imagehygiene.rules.secrets;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Keyword;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.SecretWords;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.Secret;
import io.github.imagehygiene.subject.SecretNames.Likeness;
import io.github.imagehygiene.subject.SecretValue;
import java.util.Locale;
import java.util.stream.Stream;

/** An ARG or ENV is named like a secret, which image and history then hold for everyone. */
record SecretNamedVariable(SecretNaming naming) implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("secret-named-variable")
          .levels(WARNING, ERROR, ERROR)
          .peers("DL3064", "SecretsUsedInArgOrEnv", "DS-0031", "S6472", "CIS-DI-0010")
          .settings(SecretWords.EXTRA, SecretNaming.ALLOWED)
          .yieldsTo("secret-literal");

  SecretNamedVariable(Settings settings) {
    this(SecretNaming.of(settings));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Instruction.class)
        .flatMap(
            placed ->
                Secret.pairs(placed.instruction()).stream()
                    .filter(pair -> isSecret(subject, placed.instruction(), pair))
                    .map(pair -> finding(subject, placed, pair)));
  }

  private boolean isSecret(DockerfileSubject subject, Instruction instruction, KeyValue pair) {
    Likeness likeness = naming.likeness(pair.name());
    return likeness != Likeness.NONE
        && (takesAnyValue(instruction, pair) || mayBeSecret(subject, instruction, pair, likeness));
  }

  /** An ARG without default is there to be given its value by the build. */
  private static boolean takesAnyValue(Instruction instruction, KeyValue pair) {
    return instruction instanceof Arg
        && pair.value().filter(value -> !value.toString().isEmpty()).isEmpty();
  }

  /** What a variable hands on is judged where that one is set. */
  private static boolean mayBeSecret(
      DockerfileSubject subject, Instruction instruction, KeyValue pair, Likeness likeness) {
    var expanded = subject.scopes().expand(pair.value().orElse(pair.key()), instruction);
    boolean handedOn = !expanded.used().isEmpty() || !expanded.unset().isEmpty();
    return pair.value().isPresent()
        && !handedOn
        && expanded.value().known().filter(v -> SecretValue.isLikely(v, likeness)).isPresent();
  }

  private static Finding finding(
      DockerfileSubject subject, Placed<Instruction> placed, KeyValue pair) {
    boolean env = placed.instruction().keyword() == Keyword.ENV;
    String kept = env ? "the image's configuration" : "the image's history";
    String mount =
        "RUN --mount=type=secret,id=%s,env=%s …"
            .formatted(pair.name().toLowerCase(Locale.ROOT), pair.name());
    return Finding.of(
            INFO.id(),
            pair.name(),
            "\"%s\" is named like a secret, and %s keeps its value".formatted(pair.name(), kept),
            Evidence.at(subject.source(), placed.stage(), pair.key().span()))
        .instead(env ? "docker run --env " + pair.name() + ", or in the build " + mount : mount);
  }
}
