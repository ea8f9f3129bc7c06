package io.github.imagehygiene.rules.secrets;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Workdir;
import io.github.imagehygiene.dockerfile.parse.CleanPath;
import io.github.imagehygiene.dockerfile.refusals.SourceKind;
import io.github.imagehygiene.dockerfile.stages.ImageTarget;
import io.github.imagehygiene.dockerfile.stages.WorkingDirectory;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A source of a COPY or ADD that may bring a file of the build context into the image.
 *
 * @param path of the source, without a slash in front
 * @param target below the WORKDIR if that is known, else as written; variables replaced; empty if
 *     unknown
 */
record ContextCopy(Placed<Instruction> at, Word source, String path, String target) {

  /** Those of the stages that ship, without what {@code .dockerignore} leaves out. */
  static Stream<ContextCopy> in(DockerfileSubject subject) {
    return instructions(subject).flatMap(at -> of(subject, at));
  }

  /** The sources that are not known. */
  static Stream<Unevaluated> unknown(DockerfileSubject subject) {
    return instructions(subject)
        .flatMap(at -> sources(at).stream().flatMap(s -> UnknownValue.of(subject, at, s)));
  }

  private static Stream<Placed<Instruction>> instructions(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Instruction.class)
        .filter(at -> subject.graph().ships(at.stage()))
        .filter(at -> at.instruction().flag("from").isEmpty());
  }

  private static Stream<ContextCopy> of(DockerfileSubject subject, Placed<Instruction> at) {
    return sources(at).stream()
        .flatMap(
            source ->
                subject.scopes().value(source, at.instruction()).known().stream()
                    .filter(path -> SourceKind.of(path) != SourceKind.URL)
                    .filter(path -> SourceKind.of(path) != SourceKind.GIT)
                    .map(path -> CleanPath.of(path).replaceFirst("^(?:/|\\.\\./)++", ""))
                    .filter(path -> subject.ignore().filter(i -> i.excludesAll(path)).isEmpty())
                    .map(path -> new ContextCopy(at, source, path, target(subject, at))));
  }

  private static List<Word> sources(Placed<Instruction> at) {
    if (at.instruction() instanceof Copy copy) {
      return copy.sources();
    }
    return at.instruction() instanceof Add add ? add.sources() : List.of();
  }

  private static String target(DockerfileSubject subject, Placed<Instruction> at) {
    Word word = at.instruction() instanceof Copy c ? c.target() : ((Add) at.instruction()).target();
    String target = subject.scopes().value(word, at.instruction()).known().orElse("");
    return target.isEmpty() || WorkingDirectory.isAbsolute(target)
        ? target
        : folder(subject, at).map(folder -> below(folder, target)).orElse(target);
  }

  /** The slash at the end stays, as it makes the target a folder. */
  private static String below(String folder, String target) {
    String path = WorkingDirectory.normalise(folder + "/" + target);
    boolean isFolder = target.endsWith("/") || target.matches("(?:.*/)?\\.{1,2}");
    return isFolder && !path.endsWith("/") ? path + "/" : path;
  }

  /** The working directory at an instruction, where WORKDIR or {@code FROM scratch} says it. */
  private static Optional<String> folder(DockerfileSubject subject, Placed<Instruction> at) {
    List<Stage> lineage = subject.graph().lineage(at.stage());
    Stage lowest = lineage.get(lineage.size() - 1);
    Optional<String> folder =
        subject
            .graph()
            .base(lowest)
            .filter(base -> base.target() instanceof ImageTarget.Scratch)
            .map(scratch -> "/");
    for (int i = lineage.size() - 1; i >= 0; i--) {
      for (Instruction instruction : lineage.get(i).instructions()) {
        if (instruction == at.instruction()) {
          return folder;
        } else if (instruction instanceof Workdir workdir) {
          folder = joined(folder, subject.scopes().value(workdir.path(), workdir).known());
        }
      }
    }
    return folder;
  }

  private static Optional<String> joined(Optional<String> folder, Optional<String> path) {
    return path.filter(WorkingDirectory::isAbsolute)
        .map(WorkingDirectory::normalise)
        .or(() -> folder.flatMap(f -> path.map(p -> WorkingDirectory.normalise(f + "/" + p))));
  }

  /** The path in the image where the target is a folder: one ends in a slash, or may be one. */
  String below() {
    return CleanPath.of(target + "/" + path.substring(path.lastIndexOf('/') + 1));
  }

  /** Whether it becomes a path of the image, if that is known. */
  boolean makes(String absolute) {
    return target.startsWith("/")
        && (below().equals(absolute)
            || !target.endsWith("/") && CleanPath.of(target).equals(absolute));
  }
}
