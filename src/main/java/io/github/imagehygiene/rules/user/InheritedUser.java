package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.scripts.PlacedCommand;
import io.github.imagehygiene.dockerfile.stages.ImageTarget;
import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.provenance.KnownBases;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.StartCommand;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The user that an image of Linux without USER has from its base.
 *
 * @param base what the lowest stage builds on
 * @param place where a USER belongs: in the stage that is built
 */
record InheritedUser(ImageUse base, Kind kind, Evidence.InDockerfile place) {

  /** What is known of it. */
  enum Kind {
    ROOT,
    UNKNOWN
  }

  /** Parts of tags by which publishers mark images that set a user. */
  private static final Pattern MAY_SET_USER =
      Pattern.compile("non-?root|chiseled|rootless|distroless|unprivileged");

  /**
   * Empty if a USER is set, the base is known to set one or is of Windows, a start script steps
   * down from root, or ENTRYPOINT or CMD starts an interpreter for somebody to type in.
   *
   * @param nonRoot globs on further bases that are known to set a user
   */
  static Optional<InheritedUser> of(DockerfileSubject subject, List<String> nonRoot) {
    return subject
        .state()
        .filter(state -> state.user().isEmpty() && !subject.isForWindows())
        .filter(state -> !isForHands(subject) && !stepsDown(subject))
        .flatMap(state -> state.base())
        .flatMap(base -> kind(base, nonRoot).map(kind -> of(subject, base, kind)));
  }

  private static InheritedUser of(DockerfileSubject subject, ImageUse base, Kind kind) {
    ImageUse from = subject.graph().target().flatMap(subject.graph()::base).orElse(base);
    var place = Evidence.at(subject.source(), from.stage(), from.span());
    return new InheritedUser(base, kind, place);
  }

  private static Optional<Kind> kind(ImageUse base, List<String> nonRoot) {
    if (base.target() instanceof ImageTarget.Scratch) {
      return Optional.of(Kind.ROOT);
    } else if (base.target() instanceof ImageTarget.Unresolved) {
      return Optional.of(Kind.UNKNOWN);
    }
    return base.target()
        .asImage()
        .filter(image -> !KnownBases.match(image, nonRoot))
        .filter(image -> !KnownBases.NON_ROOT.know(image, List.of()) || isForBuilding(image))
        .map(image -> isRoot(image) ? Kind.ROOT : Kind.UNKNOWN);
  }

  /** Variants of hardened images with a package manager, which run as root. */
  private static boolean isForBuilding(ImageReference image) {
    return image.tag().filter(tag -> tag.endsWith("-dev")).isPresent();
  }

  private static boolean isRoot(ImageReference image) {
    return KnownBases.ROOT.know(image, List.of())
        && image.tag().filter(tag -> MAY_SET_USER.matcher(tag).find()).isEmpty();
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

  /** Why the user is unknown, and what to do. */
  String why() {
    return base.target() instanceof ImageTarget.Unresolved unresolved
        ? unresolved.why()
        : "the user of base image \"%s\" is unknown; set USER, check the built image, or add the base to nonRootBases"
            .formatted(base.text());
  }
}
