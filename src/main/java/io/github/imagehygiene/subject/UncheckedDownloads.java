package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Onbuild;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.instruction.Workdir;
import io.github.imagehygiene.dockerfile.refusals.SourceKind;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.Place.Role;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.subject.PendingDownloads.Pending;
import io.github.imagehygiene.subject.UncheckedDownload.Use;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Goes through each stage, command by command, and keeps in mind what was downloaded. */
final class UncheckedDownloads {

  /** Commands that are followed at most. */
  private static final int MOST = 10_000;

  /** Words of one of them that are looked up at most. */
  private static final int MOST_FILES = 1_000;

  /** Where a base image begins is not known, but it is one folder. */
  private static final Optional<String> START = Optional.of("/$");

  private final DockerfileSubject subject;
  private final BiPredicate<RunScript, Fetch> isRemote;
  private final Map<Instruction, RunScript> runs = new IdentityHashMap<>();
  private final List<UncheckedDownload> found = new ArrayList<>();
  private final List<CheckedDownload> checked = new ArrayList<>();
  private final PendingDownloads pending = new PendingDownloads();
  private Optional<String> folder = START;
  private int followed;

  /**
   * @param isRemote whether something is fetched from another machine
   */
  UncheckedDownloads(DockerfileSubject subject, BiPredicate<RunScript, Fetch> isRemote) {
    this.subject = subject;
    this.isRemote = isRemote;
    subject.runs().forEach(run -> runs.put(run.at().instruction(), run));
  }

  List<UncheckedDownload> find() {
    follow();
    return found;
  }

  List<CheckedDownload> findChecked() {
    follow();
    return checked;
  }

  private void follow() {
    for (Stage stage : subject.dockerfile().stages()) {
      follow(stage, stage.instructions().stream());
      follow(
          stage,
          stage.instructions().stream()
              .filter(Onbuild.class::isInstance)
              .flatMap(trigger -> ((Onbuild) trigger).inner().stream()));
    }
  }

  private void follow(Stage stage, Stream<Instruction> instructions) {
    folder = START;
    pending.clear();
    instructions.forEach(instruction -> follow(stage, instruction));
  }

  private void follow(Stage stage, Instruction instruction) {
    if (instruction instanceof Workdir workdir) {
      folder = value(workdir.path(), workdir).flatMap(path -> ScriptPaths.join(folder, path));
    } else if (instruction instanceof Add add) {
      add.sources().forEach(source -> added(stage, add, source));
    } else if (instruction instanceof Run run) {
      run(runs.get(run));
    }
  }

  private Optional<String> value(Word word, Instruction at) {
    return subject.scopes().value(word, at).known();
  }

  private void added(Stage stage, Add add, Word source) {
    Optional<String> url = value(source, add).filter(text -> SourceKind.of(text) == SourceKind.URL);
    if (url.isEmpty() || add.flag("checksum").isPresent()) {
      return;
    }
    String name = PendingDownloads.name(url.get().replaceFirst("[?#].*$", ""));
    Optional<String> target = value(add.target(), add).flatMap(t -> ScriptPaths.join(folder, t));
    var paths = target.stream().flatMap(path -> Stream.of(path, path + "/" + name)).toList();
    var executable =
        add.flag("chmod")
            .filter(
                flag ->
                    flag.value()
                        .flatMap(mode -> value(mode, add))
                        .flatMap(FileMode::parse)
                        .filter(FileMode::runs)
                        .isPresent());
    if (executable.isPresent()) {
      var file = Optional.of(add.target().toString());
      Span option = executable.get().span();
      found.add(new UncheckedDownload(stage, source.span(), file, Use.EXECUTABLE, option));
    } else {
      pending.add(stage, source.span(), paths);
    }
  }

  private void run(RunScript run) {
    ShellScript script = run.script();
    var paths = new ScriptPaths(run, folder);
    Map<Integer, DownloadCheck> checks =
        DownloadCheck.in(script)
            .collect(Collectors.toMap(check -> check.command().order(), check -> check));
    if (checks.values().stream().anyMatch(check -> check.command().place().isIn(Role.FUNCTION))) {
      pending.clear(); // and when the function is called is not known
      return;
    }
    for (ShellCommand command : script.commands()) {
      if (followed++ > MOST) {
        return;
      }
      if (checks.containsKey(command.order())) {
        checked(run, checks.get(command.order()));
      } else {
        if (!streamed(run, command, checks)) {
          used(run, command, paths);
        }
        if (!pending.isEmpty()) {
          Renaming.of(command, paths).forEach(file -> pending.alias(file.path(), file.names()));
        }
        downloaded(run, command, paths);
        if (command.is("cat", "tee") || Renaming.uncompresses(command)) {
          above(run, command, checks).ifPresent(fetch -> written(run, fetch, command, paths));
        }
      }
    }
  }

  /** All that it names is checked; if it names nothing that is known, everything may be. */
  private void checked(RunScript run, DownloadCheck check) {
    var variables = run.variables().at(check.command());
    List<String> texts =
        check
            .words(run.script())
            .flatMap(
                word ->
                    Stream.concat(
                        Stream.of(word.text()),
                        word
                            .value(name -> variables.apply(name).or(() -> Optional.of("")))
                            .stream()))
            .toList();
    checked.addAll(pending.checked(check, texts));
  }

  /** True if it unpacks what a pipe hands to it, which has no name then. */
  private boolean streamed(
      RunScript run, ShellCommand command, Map<Integer, DownloadCheck> checks) {
    Optional<Fetch> fetch =
        Unpacking.readsInput(command) ? above(run, command, checks) : Optional.empty();
    fetch.ifPresent(
        from ->
            found.add(
                new UncheckedDownload(
                    run.stage(),
                    from.command().span(),
                    Optional.empty(),
                    Use.UNPACKED,
                    command.span())));
    return fetch.isPresent();
  }

  /** What a pipe hands to a command, unless something on the way checks it. */
  private Optional<Fetch> above(
      RunScript run, ShellCommand command, Map<Integer, DownloadCheck> checks) {
    List<ShellCommand> upstream = run.script().upstream(command);
    boolean checked = upstream.stream().anyMatch(each -> checks.containsKey(each.order()));
    return upstream.stream()
        .flatMap(each -> Fetch.of(each).stream())
        .filter(fetch -> !checked && fetch.toOutput() && isRemote.test(run, fetch))
        .findFirst();
  }

  private void used(RunScript run, ShellCommand command, ScriptPaths paths) {
    if (!pending.isEmpty()) {
      FileUse.in(run.script(), command)
          .limit(MOST_FILES)
          .forEach(
              use ->
                  paths
                      .of(use.file(), command)
                      .map(path -> pending.take(path, use.file().hasGlob()))
                      .ifPresent(taken -> taken.forEach(d -> report(d, use, command, paths))));
    }
  }

  private void report(Pending download, FileUse use, ShellCommand command, ScriptPaths paths) {
    String file = paths.value(use.file(), command).orElse(use.file().text());
    found.add(
        new UncheckedDownload(
            download.stage(), download.span(), Optional.of(file), use.use(), command.span()));
  }

  private void downloaded(RunScript run, ShellCommand command, ScriptPaths paths) {
    Optional<Fetch> fetch = Fetch.of(command).filter(each -> isRemote.test(run, each));
    if (fetch.isPresent()) {
      List<String> files =
          Download.paths(command, paths).filter(path -> !path.startsWith("/dev/")).toList();
      files.forEach(path -> pending.add(run.stage(), command.span(), List.of(path)));
      if (files.isEmpty()) {
        fetch.get().urls().stream()
            .map(url -> PendingDownloads.name(url.withoutQuotes().toString()))
            .filter(name -> name.indexOf('$') >= 0)
            .limit(MOST_FILES)
            .forEach(name -> pending.addUnnamed(name, command.span()));
      }
    }
  }

  private void written(RunScript run, Fetch fetch, ShellCommand command, ScriptPaths paths) {
    var operands = command.options().operands().stream().filter(word -> command.is("tee"));
    var redirected =
        command.redirections().stream().filter(Redirection::writesOutput).map(Redirection::target);
    Stream.concat(operands, redirected)
        .flatMap(word -> paths.of(word, command).stream())
        .filter(path -> !path.startsWith("/dev/"))
        .forEach(path -> pending.add(run.stage(), fetch.command().span(), List.of(path)));
  }
}
