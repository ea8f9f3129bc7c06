package io.github.imagehygiene.rules.base;

import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.variables.VariableUse;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageUsed;
import io.github.imagehygiene.subject.UnknownImage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An image is named by digest alone, so nobody can tell its version. */
record BaseImageDigestWithoutTag(List<String> updateBotHints) implements DockerfileRule {

  private static final Setting<List<String>> HINTS =
      Setting.of(
          "updateBotHints",
          SettingType.listOf(SettingType.text()),
          List.of("renovate:"),
          "how a comment begins that tells a bot the version, above the line or above its ARG");

  static final RuleInfo INFO =
      RuleInfo.rule("base-image-digest-without-tag")
          .levels(OFF, Level.INFO, OFF)
          .peers("S6497")
          .settings(HINTS);

  BaseImageDigestWithoutTag(Settings settings) {
    this(settings.get(HINTS));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .imagesUsed()
        .filter(used -> used.reference().tag().isEmpty())
        .flatMap(
            used ->
                used.reference().digest().stream()
                    .filter(digest -> used.use().filter(use -> hasHint(subject, use)).isEmpty())
                    .map(digest -> finding(used, digest)));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return UnknownImage.in(subject).map(UnknownImage::place);
  }

  private boolean hasHint(DockerfileSubject subject, ImageUse use) {
    var names =
        subject
            .scopes()
            .variables(use.name(), use.instruction())
            .map(VariableUse::name)
            .collect(Collectors.toSet());
    var args =
        subject
            .dockerfile()
            .all()
            .filter(Arg.class::isInstance)
            .filter(
                arg -> ((Arg) arg).pairs().stream().map(KeyValue::name).anyMatch(names::contains));
    return Stream.concat(Stream.of(use.instruction()), args)
        .map(Instruction::comments)
        .flatMap(List::stream)
        .anyMatch(comment -> updateBotHints.stream().anyMatch(comment.text()::startsWith));
  }

  private static Finding finding(ImageUsed used, Digest digest) {
    String name = used.reference().toString().replace("@" + digest, "");
    return Finding.of(
            INFO.id(),
            used.reference().repository(),
            "\"%s\" is named by its digest alone, so nobody can tell the version".formatted(name),
            used.place())
        .instead("%s:<version>@%s".formatted(name, digest));
  }
}
