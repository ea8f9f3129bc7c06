package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Add;
import io.github.imagehygiene.dockerfile.Instruction;
import io.github.imagehygiene.dockerfile.Onbuild;
import io.github.imagehygiene.dockerfile.Run;
import io.github.imagehygiene.dockerfile.SourceKind;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.Word;
import io.github.imagehygiene.dockerfile.Workdir;
import io.github.imagehygiene.shell.Place.Role;
import io.github.imagehygiene.shell.Redirection;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.ShellWord;
import io.github.imagehygiene.subject.PendingDownloads.Pending;
import io.github.imagehygiene.subject.UncheckedDownload.Use;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

  private static final Set<String> UNCOMPRESS =
      Set.of(
          "gunzip", "zcat", "bunzip2", "unxz", "unlzma", "unzstd", "gzip", "bzip2", "xz", "zstd");

  /** An address of this machine, or none. */
  private static final Pattern NEAR =
      Pattern.compile("|file:.*|(\\w+://)?(localhost|127\\.|\\[::1\\]).*", Pattern.DOTALL);

  private final DockerfileSubject subject;
  private final boolean remote;
  private final Map<Instruction, RunScript> runs = new IdentityHashMap<>();
  private final List<UncheckedDownload> found = new ArrayList<>();
  private final PendingDownloads pending = new PendingDownloads();
  private Optional<String> folder = START;
  private int followed;

  /**
   * @param remote whether an address of unknown value counts as one of another machine
   */
  UncheckedDownloads(DockerfileSubject subject, boolean remote) {
    this.subject = subject;
    this.remote = remote;
    subject.runs().forEach(run -> runs.put(run.at().instruction(), run));
  }

  List<UncheckedDownload> find() {
    for (Stage stage : subject.dockerfile().stages()) {
      follow(stage, stage.instructions().stream());
      follow(
          stage,
          stage.instructions().stream()
              .filter(Onbuild.class::isInstance)
              .flatMap(trigger -> ((Onbuild) trigger).inner().stream()));
    }
    return found;
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
        moved(command, paths);
        downloaded(run, command, paths);
        if (command.is("cat", "tee") || uncompresses(command)) {
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
    pending.checked(texts);
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
        .filter(fetch -> !checked && fetch.toOutput() && isRemote(run, fetch))
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

  /** A file that gets another name, or loses the ending that a compressing program gave it. */
  private void moved(ShellCommand command, ScriptPaths paths) {
    if (pending.isEmpty()) {
      return;
    }
    List<String> operands =
        command.options().operands().stream()
            .map(word -> paths.of(word, command).orElse(""))
            .toList();
    if (command.is("mv", "cp", "ln") && operands.size() > 1) {
      String target = operands.get(operands.size() - 1);
      operands.stream()
          .limit(operands.size() - 1L)
          .filter(path -> !path.isEmpty() && !target.isEmpty())
          .forEach(
              path ->
                  pending.alias(path, List.of(target, target + "/" + PendingDownloads.name(path))));
    } else if (uncompresses(command)) {
      operands.forEach(path -> pending.alias(path, List.of(path.replaceFirst("\\.\\w+$", ""))));
    }
  }

  private void downloaded(RunScript run, ShellCommand command, ScriptPaths paths) {
    Fetch.of(command)
        .filter(fetch -> isRemote(run, fetch))
        .ifPresent(
            fetch ->
                Download.paths(command, paths)
                    .filter(path -> !path.startsWith("/dev/"))
                    .forEach(path -> pending.add(run.stage(), command.span(), List.of(path))));
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

  private static boolean uncompresses(ShellCommand command) {
    return command.name().filter(UNCOMPRESS::contains).isPresent();
  }

  /** True if all that it asks for is known to be elsewhere. */
  private boolean isRemote(RunScript run, Fetch fetch) {
    var variables = run.variables().at(fetch.command());
    return !fetch.urls().isEmpty()
        && fetch.urls().stream()
            .map(url -> url.value(variables).orElseGet(() -> known(url)))
            .noneMatch(NEAR.asMatchPredicate());
  }

  /** The beginning of an address, if that tells at least that it is one. */
  private String known(ShellWord url) {
    return Optional.of(url.prefix())
        .filter(text -> text.contains("://"))
        .orElse(remote ? "://" : "");
  }
}
