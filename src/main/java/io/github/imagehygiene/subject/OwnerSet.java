package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.parse.CleanPath;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.image.ImageUser;
import io.github.imagehygiene.subject.FileMode.Who;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A {@code --chown} of COPY or ADD.
 *
 * @param at the instruction and its stage
 * @param owner whom the files belong to, as {@code user:group}
 * @param writers who surely may write to them: the owner, or whom {@code --chmod} lets
 * @param sources as far as they are known
 * @param target where they are put, if that is known
 * @param span of the option
 */
public record OwnerSet(
    Placed<? extends Instruction> at,
    ImageUser owner,
    Set<Who> writers,
    List<String> sources,
    Optional<String> target,
    Span span) {

  public OwnerSet {
    writers = Set.copyOf(writers);
    sources = List.copyOf(sources);
  }

  /** All of a file whose owner is known, those inside ONBUILD too. */
  public static Stream<OwnerSet> in(DockerfileSubject subject) {
    var copies = subject.dockerfile().instructionsAndTriggers(Copy.class);
    var adds = subject.dockerfile().instructionsAndTriggers(Add.class);
    return Stream.concat(
        copies.flatMap(
            copy -> of(subject, copy, copy.instruction().sources(), copy.instruction().target())),
        adds.flatMap(
            add -> of(subject, add, add.instruction().sources(), add.instruction().target())));
  }

  /** The owners of a file that are unknown, as far as {@link #ships}. */
  public static Stream<Unevaluated> unknown(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Instruction.class)
        .filter(at -> at.instruction() instanceof Copy || at.instruction() instanceof Add)
        .filter(at -> at.onbuild().isPresent() || subject.graph().ships(at.stage()))
        .flatMap(
            at ->
                at.instruction().flag("chown").flatMap(Flag::value).stream()
                    .flatMap(owner -> UnknownValue.of(subject, at, owner)));
  }

  private static Stream<OwnerSet> of(
      DockerfileSubject subject,
      Placed<? extends Instruction> at,
      List<Word> sources,
      Word target) {
    return at.instruction().flag("chown").stream()
        .flatMap(
            flag ->
                value(subject, at.instruction(), "chown")
                    .map(
                        owner ->
                            new OwnerSet(
                                at,
                                new ImageUser(owner),
                                writers(subject, at.instruction()),
                                sources.stream()
                                    .flatMap(
                                        word -> known(subject, at.instruction(), word).stream())
                                    .toList(),
                                known(subject, at.instruction(), target),
                                flag.span()))
                    .stream());
  }

  private static Set<Who> writers(DockerfileSubject subject, Instruction at) {
    return at.flag("chmod").isEmpty()
        ? Set.of(Who.OWNER)
        : value(subject, at, "chmod")
            .flatMap(FileMode::parse)
            .map(FileMode::writers)
            .orElse(Set.of());
  }

  private static Optional<String> value(DockerfileSubject subject, Instruction at, String option) {
    return at.flag(option).flatMap(Flag::value).flatMap(word -> known(subject, at, word));
  }

  private static Optional<String> known(DockerfileSubject subject, Instruction at, Word word) {
    return subject.scopes().value(word, at).known();
  }

  /** True if the files are in the image that is built, or in those that a trigger builds. */
  public boolean ships(DockerfileSubject subject) {
    return at.onbuild().isPresent() || subject.graph().ships(at.stage());
  }

  /** True if another owner than root, or a group other than its, may write to the files. */
  public boolean letsOthersThanRootWrite() {
    return writers.contains(Who.OWNER) && !owner.isRoot()
        || writers.contains(Who.GROUP) && !isRootGroup();
  }

  /** True if it is as OpenShift wants it: any user of its is in group 0. */
  public boolean isForAnyUser() {
    return owner.isNumeric() && !owner.group().isEmpty() && isRootGroup();
  }

  /** Without a group, it is that of the user's number. */
  private boolean isRootGroup() {
    return owner.group().isEmpty() ? owner.isRoot() : new ImageUser(owner.group()).isRoot();
  }

  /** True if the target is known to be one of these folders or below it. */
  public boolean isWithin(List<String> folders) {
    return target
        .map(path -> CleanPath.of(path) + "/")
        .filter(path -> folders.stream().anyMatch(folder -> path.startsWith(folder + "/")))
        .isPresent();
  }

  /**
   * The name of a file that is copied, if one ends like that: {@code .sh}; {@code .so} also with a
   * version behind it.
   */
  public Optional<String> file(List<String> ends) {
    return Stream.concat(sources.stream(), target.stream())
        .filter(
            path ->
                ends.stream().anyMatch(path.replaceFirst("(?<=\\.so)(\\.\\d+)++$", "")::endsWith))
        .findFirst();
  }
}
