package io.github.imagehygiene.dockerfile.refusals;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.instruction.Workdir;
import io.github.imagehygiene.dockerfile.parse.MountCheck;
import io.github.imagehygiene.dockerfile.stages.ImageTarget;
import io.github.imagehygiene.dockerfile.stages.StageGraph;
import io.github.imagehygiene.dockerfile.stages.WorkingDirectory;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Mount;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.dockerfile.variables.PlainBases;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import io.github.imagehygiene.dockerfile.variables.Value;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What BuildKit refuses of {@code RUN --mount} once variables and working directory are known. */
record MountRefusals(Dockerfile file, Scopes scopes, StageGraph graph) {

  private static final Set<String> FOLDERS = Set.of("bind", "cache", "tmpfs");
  private static final Set<String> EXPANDED =
      Set.of("sharing", "mode", "uid", "gid", "size", "required", "readonly", "ro", "rw");

  Stream<ParseProblem> of(Stage stage, Run run) {
    return run.mounts().stream()
        .flatMap(m -> Stream.concat(values(m, run), target(m, stage, run).stream()));
  }

  private Stream<ParseProblem> values(Mount mount, Run run) {
    return mount.fields().stream()
        .filter(field -> EXPANDED.contains(field.name().toLowerCase(Locale.ROOT)))
        .flatMap(field -> value(field, run).stream());
  }

  private Optional<ParseProblem> value(KeyValue field, Run run) {
    String key = field.name().toLowerCase(Locale.ROOT);
    return field
        .value()
        .filter(word -> word.raw().toString().indexOf('$') >= 0)
        .flatMap(word -> scopes.value(word, run).known())
        .flatMap(
            value ->
                MountCheck.wanted(key, value.toLowerCase(Locale.ROOT))
                    .map(wanted -> key + " takes " + wanted + ", not " + value))
        .map(why -> new ParseProblem(field.span(), why));
  }

  /** A relative target, and none at all, is below the working directory, which may be {@code /}. */
  private Optional<ParseProblem> target(Mount mount, Stage stage, Run run) {
    if (!FOLDERS.contains(mount.type())) {
      return Optional.empty();
    }
    Optional<Word> written = mount.target();
    Value target = written.map(word -> scopes.value(word, run)).orElse(Value.of(""));
    Span place = written.map(Word::span).orElse(mount.flag().span());
    return target
        .known()
        .filter(path -> !WorkingDirectory.isAbsolute(path))
        .flatMap(path -> directory(stage, run).map(folder -> folder + "/" + path))
        .or(() -> target.known().filter(WorkingDirectory::isAbsolute))
        .filter(path -> WorkingDirectory.normalise(path).equals("/"))
        .map(
            path ->
                new ParseProblem(
                    place,
                    written.isEmpty() ? withoutTarget(mount) : "invalid mount target \"/\""));
  }

  private static String withoutTarget(Mount mount) {
    return "a mount of type " + mount.type() + " requires target=… where no WORKDIR is set";
  }

  /** The working directory of a RUN; empty if the base image may set another one. */
  private Optional<String> directory(Stage stage, Run run) {
    List<Stage> lineage = graph.lineage(stage);
    Optional<String> folder = ofBase(lineage.get(lineage.size() - 1));
    for (int i = lineage.size() - 1; i >= 0; i--) {
      for (Instruction instruction : lineage.get(i).instructions()) {
        if (instruction == run) {
          return folder;
        } else if (instruction instanceof Workdir workdir) {
          folder = below(folder, scopes.value(workdir.path(), workdir));
        }
      }
    }
    return folder;
  }

  private static Optional<String> below(Optional<String> folder, Value path) {
    return path.known()
        .flatMap(
            p ->
                WorkingDirectory.isAbsolute(p)
                    ? Optional.of(p)
                    : folder.flatMap(f -> WorkingDirectory.join(f, p).known()));
  }

  private Optional<String> ofBase(Stage stage) {
    return graph
        .base(stage)
        .filter(
            use ->
                use.target() instanceof ImageTarget.Scratch
                    || PlainBases.knows(use.value().known().orElse("")))
        .map(use -> "/");
  }
}
