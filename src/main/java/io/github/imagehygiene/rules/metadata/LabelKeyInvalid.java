package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Label;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.Glob;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A label's key is not as Docker asks for, or lies in a namespace that is Docker's own. */
record LabelKeyInvalid(List<String> allowedKeys) implements DockerfileRule {

  private static final Setting<List<String>> ALLOWED =
      Setting.of(
          "allowedKeys",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "keys to accept all the same, as globs (com.docker.extension.*)");

  static final RuleInfo INFO =
      RuleInfo.rule("label-key-invalid")
          .levels(Level.INFO, Level.WARNING, Level.OFF)
          .peers("DL3048")
          .settings(ALLOWED);

  private static final Pattern KEY = Pattern.compile("[a-z](?:[a-z0-9._/-]*+(?<=[a-z0-9]))?");
  private static final List<String> RESERVED =
      List.of("com.docker.", "io.docker.", "org.dockerproject.");

  LabelKeyInvalid(Settings settings) {
    this(settings.get(ALLOWED));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Label.class)
        .flatMap(
            placed -> placed.instruction().pairs().stream().flatMap(p -> of(subject, placed, p)));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return LabelPair.unknownKeys(subject, stage -> true);
  }

  private Stream<Finding> of(DockerfileSubject subject, Placed<Label> placed, KeyValue pair) {
    return subject.scopes().value(pair.key(), placed.instruction()).known().stream()
        .filter(key -> !key.isEmpty())
        .filter(key -> allowedKeys.stream().noneMatch(glob -> Glob.text(glob).matches(key)))
        .flatMap(
            key ->
                fault(key).stream()
                    .map(
                        fault ->
                            Finding.of(
                                    INFO.id(),
                                    key,
                                    "the label key \"%s\" %s".formatted(key, fault),
                                    Evidence.at(
                                        subject.source(), placed.stage(), pair.key().span()))
                                .instead("a key such as org.example.build-number")));
  }

  private static Optional<String> fault(String key) {
    if (RESERVED.stream().anyMatch(key::startsWith)) {
      return Optional.of("lies in a namespace that Docker reserves for itself");
    }
    boolean wellFormed = KEY.matcher(key).matches() && !key.contains("..") && !key.contains("--");
    return wellFormed
        ? Optional.empty()
        : Optional.of("is not made of lower-case letters, digits and single . and - between them");
  }
}
