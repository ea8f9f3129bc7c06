package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.instruction.Workdir;
import io.github.imagehygiene.dockerfile.syntax.Mount;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.packaging.PackageCommand;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Goes through what ships, instruction by instruction, and keeps in mind what was written. */
final class LateDeletions {

  /** What is kept in mind at most; a file must not buy seconds with thousands of lines. */
  private static final int MOST = 100;

  /** As many RUNs are followed, and so many deletions of one. */
  private static final int MOST_RUNS = 1_000;

  private final DockerfileSubject subject;
  private final Map<Instruction, RunScript> runs = new IdentityHashMap<>();
  private final List<Writing> written = new ArrayList<>();
  private final List<LateDeletion> found = new ArrayList<>();
  private Optional<String> folder = Optional.empty();
  private int followed;

  LateDeletions(DockerfileSubject subject) {
    this.subject = subject;
    subject.runs().forEach(run -> runs.put(run.at().instruction(), run));
  }

  List<LateDeletion> find() {
    List<Stage> closure = subject.graph().closure();
    for (int i = closure.size() - 1; i >= 0; i--) {
      for (Instruction instruction : closure.get(i).instructions()) {
        follow(closure.get(i), instruction);
      }
    }
    return found;
  }

  private void follow(Stage stage, Instruction instruction) {
    if (instruction instanceof Workdir workdir) {
      folder = value(workdir.path(), workdir).flatMap(path -> ScriptPaths.join(folder, path));
    } else if (instruction instanceof Copy copy) {
      copied(stage, copy, copy.sources(), copy.target());
    } else if (instruction instanceof Add add) {
      copied(stage, add, add.sources(), add.target());
    } else if (instruction instanceof Run
        && runs.containsKey(instruction)
        && followed++ < MOST_RUNS) {
      run(runs.get(instruction));
    }
  }

  private Optional<String> value(Word word, Instruction at) {
    return subject.scopes().value(word, at).known();
  }

  /** The target is a folder or a file, and no one knows which if it does not say. */
  private void copied(Stage stage, Instruction by, List<Word> sources, Word written) {
    Optional<String> target = value(written, by);
    Optional<String> path = target.flatMap(text -> ScriptPaths.join(folder, text));
    if (path.isEmpty() || path.get().equals("/")) {
      return;
    }
    boolean folderOnly = sources.size() > 1 || target.get().endsWith("/");
    for (Word source : sources) {
      List<String> paths = new ArrayList<>();
      value(source, by)
          .map(text -> text.replaceFirst("[?#].*$", "").replaceFirst("(?<!/)/+$", ""))
          .map(text -> text.substring(text.lastIndexOf('/') + 1))
          .filter(name -> !name.isEmpty() && !name.matches("\\.+"))
          .ifPresent(name -> paths.add(path.get() + "/" + name));
      if (!folderOnly || paths.isEmpty()) {
        paths.add(path.get());
      }
      add(new Writing(stage, by, by.span(), paths, ""));
    }
  }

  private void add(Writing writing) {
    if (written.size() == MOST) {
      written.remove(0);
    }
    written.add(writing);
  }

  private void run(RunScript run) {
    var paths = new ScriptPaths(run, folder);
    List<String> mounts = mounts(run);
    var deletions =
        SureDeletions.of(
            SureDeletion.in(run, paths)
                .limit(MOST_RUNS)
                .filter(
                    deletion ->
                        mounts.stream().noneMatch(mount -> isIn(mount, deletion.pattern()))));
    List<PackageCommand> cleanings =
        run.packageCommands().stream().filter(PackageCommand::emptiesCache).toList();
    if (!deletions.isEmpty() || !cleanings.isEmpty()) {
      written.removeIf(writing -> deletes(run, writing, deletions, cleanings));
    }
    caches(run).forEach(this::add);
    downloads(run, paths, deletions).forEach(this::add);
  }

  private boolean deletes(
      RunScript run, Writing writing, SureDeletions deletions, List<PackageCommand> cleaning) {
    Optional<Span> late =
        writing.paths().stream()
            .flatMap(path -> deletions.of(path).stream())
            .map(SureDeletion::span)
            .findFirst()
            .or(
                () ->
                    cleaning.stream()
                        .filter(command -> command.tool().name().equals(writing.cache()))
                        .map(PackageCommand::span)
                        .findFirst());
    late.ifPresent(span -> found.add(new LateDeletion(writing, run, span)));
    return late.isPresent();
  }

  private static Stream<Writing> caches(RunScript run) {
    return run.packageCommands().stream()
        .map(command -> command.tool().name())
        .distinct()
        .flatMap(tool -> run.leavingCache(tool).stream().reduce((first, last) -> last).stream())
        .map(
            command ->
                new Writing(
                    run.stage(),
                    run.at().instruction(),
                    command.span(),
                    command.tool().cache().folders().stream().map(LateDeletions::within).toList(),
                    command.tool().name()));
  }

  /** Some file in a cache; whose home it is in hardly matters. */
  private static String within(String cache) {
    return (cache.startsWith("~") ? "/root" + cache.substring(1) : cache) + "/file";
  }

  private static Stream<Writing> downloads(
      RunScript run, ScriptPaths paths, SureDeletions deletions) {
    return run.script().commands().stream()
        .flatMap(
            command ->
                Download.paths(command, paths)
                    .filter(path -> !path.startsWith("/dev/"))
                    .filter(
                        path -> run.passingMounts().stream().noneMatch(mount -> isIn(mount, path)))
                    .filter(path -> deletions.of(path).isEmpty())
                    .map(
                        path ->
                            new Writing(
                                run.stage(),
                                run.at().instruction(),
                                command.span(),
                                List.of(path),
                                "")));
  }

  private static boolean isIn(String folder, String path) {
    return (path + "/").startsWith(folder.endsWith("/") ? folder : folder + "/");
  }

  private List<String> mounts(RunScript run) {
    Run instruction = run.at().instruction();
    return instruction.mounts().stream()
        .map(Mount::target)
        .flatMap(Optional::stream)
        .flatMap(target -> value(target, instruction).stream())
        .toList();
  }
}
