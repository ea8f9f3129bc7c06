package io.github.imagehygiene.rules.user;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.ImageTarget;
import io.github.imagehygiene.dockerfile.ImageUse;
import io.github.imagehygiene.dockerfile.Instruction;
import io.github.imagehygiene.dockerfile.PlacedCommand;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.KnownBases;
import io.github.imagehygiene.subject.StartCommand;
import java.util.List;
import java.util.stream.Stream;

/** No USER counts for the image, and its base is not known to set one. */
record UserMissing(List<String> nonRootBases) implements DockerfileRule {

  private static final Setting<List<String>> BASES =
      Setting.of(
          "nonRootBases",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "further base images that set a user, as globs on the full reference");

  static final RuleInfo INFO =
      RuleInfo.rule("user-missing")
          .levels(WARNING, ERROR, ERROR)
          .peers("DS-0002", "CKV_DOCKER_3", "S6471", "CIS-DI-0001")
          .settings(BASES)
          .imageTwin("image-runs-as-root");

  UserMissing(Settings settings) {
    this(settings.get(BASES));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.state().filter(state -> state.user().isEmpty()).stream()
        .filter(state -> !isForHands(subject) && !stepsDown(subject))
        .flatMap(state -> state.base().stream())
        .filter(this::leavesRoot)
        .map(base -> finding(subject, base));
  }

  /** Whether it starts an interpreter that waits for somebody to type. */
  private static boolean isForHands(DockerfileSubject subject) {
    return subject.startCommand().filter(StartCommand::isInteractive).isPresent();
  }

  /** A start script that steps down from root itself leaves its tool's name behind. */
  private static boolean stepsDown(DockerfileSubject subject) {
    return subject
        .scripts()
        .commands(Instruction.class)
        .filter(placed -> placed.at().onbuild().isEmpty())
        .filter(placed -> subject.graph().ships(placed.at().stage()))
        .map(PlacedCommand::command)
        .flatMap(command -> Stream.concat(command.wrappers().stream(), Stream.of(command)))
        .anyMatch(command -> command.is("gosu", "su-exec", "setpriv"));
  }

  /** An unknown base may set any user, so it is no finding. */
  private boolean leavesRoot(ImageUse base) {
    return base.target() instanceof ImageTarget.Scratch
        || base.target()
            .asImage()
            .filter(image -> !KnownBases.NON_ROOT.know(image, nonRootBases))
            .isPresent();
  }

  /** It stands where a USER belongs: in the stage that is built. */
  private static Finding finding(DockerfileSubject subject, ImageUse base) {
    ImageUse from = subject.graph().target().flatMap(subject.graph()::base).orElse(base);
    return Finding.of(
            INFO.id(),
            "user",
            "no USER is set on top of \"%s\", so the container runs as root".formatted(base.text()),
            Evidence.at(subject.source(), from.stage(), from.span()))
        .instead("USER 10001 before ENTRYPOINT or CMD");
  }
}
