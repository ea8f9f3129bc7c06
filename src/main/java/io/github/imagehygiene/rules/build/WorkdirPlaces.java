package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Onbuild;
import io.github.imagehygiene.dockerfile.instruction.Workdir;
import io.github.imagehygiene.dockerfile.stages.ImageTarget;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.provenance.KnownBases;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;
import java.util.function.Predicate;

/**
 * From where on WORKDIR is set, by number of stage.
 *
 * @param own offsets of the first WORKDIR; {@link Integer#MAX_VALUE} if there is none
 * @param triggers the same of those inside ONBUILD
 * @param inherited what the stages and the image that it builds on set
 */
record WorkdirPlaces(int[] own, int[] triggers, Inherited[] inherited) {

  /** What is known of a working directory that a base sets. */
  enum Inherited {
    SET,
    NONE,
    UNKNOWN
  }

  /**
   * @param bases globs on images that are known to set it, beside those of the table
   */
  static WorkdirPlaces of(DockerfileSubject subject, List<String> bases) {
    List<Stage> stages = subject.dockerfile().stages();
    int[] own = stages.stream().mapToInt(s -> first(s, Workdir.class::isInstance)).toArray();
    int[] triggers = stages.stream().mapToInt(s -> first(s, WorkdirPlaces::isTrigger)).toArray();
    var inherited = new Inherited[stages.size()];
    for (Stage stage : stages) {
      inherited[stage.index()] =
          subject
              .graph()
              .parent(stage)
              .map(Stage::index)
              .map(p -> isSet(own[p]) || isSet(triggers[p]) ? Inherited.SET : inherited[p])
              .orElseGet(() -> ofImage(subject, stage, bases));
    }
    return new WorkdirPlaces(own, triggers, inherited);
  }

  private static Inherited ofImage(DockerfileSubject subject, Stage stage, List<String> bases) {
    return subject
        .graph()
        .base(stage)
        .map(use -> ofTarget(use.target(), bases))
        .orElse(Inherited.NONE);
  }

  /** The working directory of scratch is known to be /. */
  private static Inherited ofTarget(ImageTarget target, List<String> bases) {
    if (target instanceof ImageTarget.Scratch) {
      return Inherited.SET;
    }
    return target instanceof ImageTarget.Unresolved
        ? Inherited.UNKNOWN
        : target.asImage().map(image -> ofImage(image, bases)).orElse(Inherited.NONE);
  }

  private static Inherited ofImage(ImageReference image, List<String> bases) {
    if (KnownBases.WITH_WORKDIR.know(image, bases)) {
      return Inherited.SET;
    }
    return KnownBases.ROOT.know(image, List.of()) ? Inherited.NONE : Inherited.UNKNOWN;
  }

  /** What is set where files are copied; a trigger runs in a build on all of its stage. */
  Inherited of(Copying copying) {
    int stage = copying.stage().index();
    int offset = copying.instruction().span().start();
    boolean set =
        copying.trigger() ? isSet(own[stage]) || triggers[stage] < offset : own[stage] < offset;
    return set ? Inherited.SET : inherited[stage];
  }

  private static boolean isSet(int offset) {
    return offset < Integer.MAX_VALUE;
  }

  private static int first(Stage stage, Predicate<Instruction> wanted) {
    return stage.instructions().stream()
        .filter(wanted)
        .mapToInt(i -> i.span().start())
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private static boolean isTrigger(Instruction instruction) {
    return instruction instanceof Onbuild onbuild
        && onbuild.inner().filter(Workdir.class::isInstance).isPresent();
  }
}
