package io.github.imagehygiene.rules.base;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** FROM names no image if the build is given no arguments. */
record BaseImageArgDefaultInvalid(boolean assumeBuildArgs) implements DockerfileRule {

  private static final Setting<Boolean> ASSUME =
      Setting.of(
              "assumeBuildArgs",
              SettingType.flag(),
              true,
              "whether build arguments that this build is told count as always given")
          .in(Preset.STRICT, false);

  static final RuleInfo INFO =
      RuleInfo.rule("base-image-arg-default-invalid")
          .levels(WARNING, ERROR, OFF)
          .peers("InvalidDefaultArgInFrom")
          .settings(ASSUME)
          .yieldsTo("image-reference-malformed");

  BaseImageArgDefaultInvalid(Settings settings) {
    this(settings.get(ASSUME));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructions(From.class)
        .filter(placed -> hasVariable(placed.instruction()))
        .filter(placed -> !(assumeBuildArgs && isGiven(subject, placed.instruction())))
        .flatMap(
            placed ->
                subject.scopes().withDefaults(placed.instruction()).known().stream()
                    .filter(name -> ImageReference.parse(name).isEmpty())
                    .map(
                        name ->
                            Finding.of(
                                    INFO.id(),
                                    placed.instruction().image().toString(),
                                    "without build arguments %s is \"%s\", which is no image"
                                        .formatted(placed.instruction().image(), name),
                                    Evidence.at(
                                        subject.source(),
                                        placed.stage(),
                                        placed.instruction().image().span()))
                                .instead("give each ARG above a default that makes an image")));
  }

  private static boolean hasVariable(From from) {
    return from.image().raw().toString().indexOf('$') >= 0;
  }

  private static boolean isGiven(DockerfileSubject subject, From from) {
    return subject
        .scopes()
        .value(from.image(), from)
        .known()
        .flatMap(ImageReference::parse)
        .isPresent();
  }
}
