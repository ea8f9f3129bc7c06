package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import io.github.imagehygiene.packaging.Deletion;
import io.github.imagehygiene.packaging.PackageCache;
import io.github.imagehygiene.packaging.PackageCommand;
import io.github.imagehygiene.packaging.PackageTool;
import io.github.imagehygiene.shell.ScriptVariables;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A RUN, one inside ONBUILD too, as the commands that it runs.
 *
 * @param ships true if its files are in the image that is built, or in those that a trigger builds
 * @param packageCommands those of its commands that are of package managers, in order
 * @param variables what the script's variables are, and ARG and ENV
 * @param passingMounts where caches and memory are mounted, which are no part of the layer
 */
public record RunScript(
    Placed<Run> at,
    ShellScript script,
    boolean ships,
    List<PackageCommand> packageCommands,
    ScriptVariables variables,
    List<String> passingMounts) {

  private static final Set<String> PASSING = Set.of("cache", "tmpfs");

  public RunScript {
    packageCommands = List.copyOf(packageCommands);
    passingMounts = List.copyOf(passingMounts);
  }

  static RunScript of(
      Placed<Run> at, ShellScript script, ScriptVariables variables, boolean ships, Scopes scopes) {
    Run run = at.instruction();
    return new RunScript(
        at,
        script,
        ships,
        script.commands().stream()
            .flatMap(command -> PackageCommand.of(command, variables.at(command)).stream())
            .toList(),
        variables,
        run.mounts().stream()
            .filter(mount -> PASSING.contains(mount.type()))
            .flatMap(mount -> mount.target().stream())
            .map(target -> folder(target, run, scopes))
            .toList());
  }

  /** As written where a variable is not known; a relative path is taken for one from the root. */
  static String folder(Word target, Run run, Scopes scopes) {
    String path = scopes.value(target, run).known().orElse(target.toString());
    return path.startsWith("/") ? path : "/" + path;
  }

  public Stage stage() {
    return at.stage();
  }

  /** The commands of some package managers, by the names of their entries in the table. */
  public Stream<PackageCommand> packageCommands(String... tools) {
    return packageCommands.stream().filter(command -> command.isOf(tools));
  }

  /** True if one of these options is given, or an unknown variable may bring it. */
  public boolean mayHave(PackageCommand command, Set<String> options) {
    return command.arguments().has(options.toArray(String[]::new))
        || command.arguments().operands().stream()
            .filter(ShellWord::mayBeAnything)
            .anyMatch(word -> mayBeOption(word, command.command()));
  }

  /** The words that may bring one of these options, if none is given for sure. */
  public Stream<ShellWord> mayBring(PackageCommand command, Set<String> options) {
    return command.arguments().has(options.toArray(String[]::new))
        ? Stream.empty()
        : command.arguments().operands().stream()
            .filter(ShellWord::mayBeAnything)
            .filter(word -> word.value(variables.at(command.command())).isEmpty());
  }

  private boolean mayBeOption(ShellWord word, ShellCommand command) {
    return word.value(variables.at(command))
        .map(value -> Arrays.stream(value.split("\\s+")).anyMatch(w -> w.startsWith("-")))
        .orElse(true);
  }

  /** True if a command surely runs code of the packages that it installs. */
  public boolean runsScripts(PackageCommand command) {
    return command.runsScripts(name -> environment(name, command.command()))
        && !mayHave(command, Set.of());
  }

  /**
   * True if a command runs code of the packages unless a word of unknown value keeps it from that.
   */
  public boolean mayRunScripts(PackageCommand command) {
    return command.mayRunScripts(name -> environment(name, command.command()));
  }

  /** The commands of a package manager that leave files of its cache in the layer of this RUN. */
  public List<PackageCommand> leavingCache(String tool) {
    List<PackageCommand> filling =
        packageCommands(tool)
            .filter(command -> command.fillsCache())
            .filter(command -> !mayHave(command, command.tool().cache().uncached()))
            .toList();
    Optional<PackageCache> cache =
        filling.stream()
            .findFirst()
            .flatMap(this::cache)
            .filter(each -> !each.isMounted(passingMounts));
    if (cache.isEmpty()) {
      return List.of();
    }
    int emptied = lastEmptying(filling.get(0).tool(), cache.get());
    return filling.stream().filter(command -> command.command().order() > emptied).toList();
  }

  /** Where a command has its cache; empty if that is not known. */
  private Optional<PackageCache> cache(PackageCommand command) {
    PackageCache usual = command.tool().cache();
    var option =
        command.arguments().valueWords(usual.moved().toArray(String[]::new)).reduce((a, b) -> b);
    if (option.isPresent()) {
      return option.get().value(variables.at(command.command())).map(usual::in);
    }
    return usual.moved().stream()
        .filter(moved -> moved.startsWith("$"))
        .flatMap(moved -> folder(moved, command.command()).stream())
        .findFirst()
        .map(usual::in)
        .or(() -> Optional.of(usual));
  }

  /** The folder that {@code $VARIABLE} names, or one below it. */
  private Optional<String> folder(String moved, ShellCommand command) {
    String name = moved.substring(1).replaceFirst("/.*", "");
    return environment(name, command)
        .filter(value -> !value.isEmpty())
        .map(value -> value + moved.substring(1 + name.length()));
  }

  /** The order of the last command that empties a cache, or -1. */
  private int lastEmptying(PackageTool tool, PackageCache cache) {
    IntStream cleaned =
        packageCommands(tool.name())
            .filter(PackageCommand::emptiesCache)
            .mapToInt(command -> command.command().order());
    IntStream deleted =
        Deletion.in(script).stream()
            .filter(deletion -> cache.isEmptiedWith(deletion.folder()))
            .mapToInt(Deletion::order);
    return IntStream.concat(cleaned, deleted).max().orElse(-1);
  }

  /** A variable that a command sees, where its value is known: its own, the script's, Docker's. */
  public Optional<String> environment(String name, ShellCommand command) {
    return command.assignments().stream()
        .filter(assignment -> assignment.name().equals(name))
        .reduce((earlier, later) -> later)
        .map(assignment -> assignment.value().value(variables.at(command)))
        .orElseGet(() -> variables.at(command).apply(name));
  }
}
