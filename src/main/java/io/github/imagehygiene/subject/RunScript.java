package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Mount;
import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Run;
import io.github.imagehygiene.dockerfile.Scopes;
import io.github.imagehygiene.dockerfile.ShellForm;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.Value;
import io.github.imagehygiene.packaging.Deletion;
import io.github.imagehygiene.packaging.PackageCommand;
import io.github.imagehygiene.shell.Assignment;
import io.github.imagehygiene.shell.Operator;
import io.github.imagehygiene.shell.Sequence;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.ShellWord;
import io.github.imagehygiene.text.Edit;
import io.github.imagehygiene.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A RUN, one inside ONBUILD too, as the commands that it runs.
 *
 * @param ships true if its files are in the image that is built, or in those that a trigger builds
 * @param packageCommands those of its commands that are of package managers, in order
 */
public record RunScript(
    Placed<Run> at,
    ShellScript script,
    boolean ships,
    List<PackageCommand> packageCommands,
    Scopes scopes) {

  public Stage stage() {
    return at.stage();
  }

  static RunScript of(Placed<Run> at, ShellScript script, boolean ships, Scopes scopes) {
    return new RunScript(
        at,
        script,
        ships,
        script.commands().stream().flatMap(c -> PackageCommand.of(c).stream()).toList(),
        scopes);
  }

  /** The commands of some package managers, by the names of their entries in the table. */
  public Stream<PackageCommand> packageCommands(String... tools) {
    return packageCommands.stream().filter(command -> command.isOf(tools));
  }

  /** True if one of these options is given, or an unknown variable may bring it. */
  public boolean mayHave(PackageCommand command, String... options) {
    return command.arguments().has(options)
        || command.arguments().operands().stream()
            .filter(ShellWord::mayBeAnything)
            .anyMatch(word -> mayBeOption(word, command.command()));
  }

  private boolean mayBeOption(ShellWord word, ShellCommand command) {
    return word.value(script.variables(this::variable).at(command))
        .map(value -> Arrays.stream(value.split("\\s+")).anyMatch(w -> w.startsWith("-")))
        .orElse(true);
  }

  /** True if the command leaves files in the layer of this RUN, in the cache of its manager. */
  public boolean leavesCache(PackageCommand command) {
    var cache = command.tool().cache();
    return command.fillsCache()
        && !mayHave(command, cache.uncached().toArray(String[]::new))
        && !cache.isMounted(passingMounts())
        && script.after(command.command()).stream().noneMatch(later -> empties(later, command));
  }

  /** The last command of a package manager that leaves its cache. */
  public Optional<PackageCommand> lastLeavingCache(String tool) {
    return packageCommands(tool).filter(this::leavesCache).reduce((first, last) -> last);
  }

  private boolean empties(ShellCommand later, PackageCommand command) {
    return packageCommands(command.tool().name())
            .anyMatch(other -> other.command() == later && other.emptiesCache())
        || Deletion.folders(later, script).anyMatch(command.tool().cache()::isEmptiedWith);
  }

  /** Where caches and memory are mounted, which are no part of the layer. */
  private List<String> passingMounts() {
    return at.instruction().mounts().stream()
        .filter(mount -> List.of("cache", "tmpfs").contains(mount.type()))
        .flatMap(mount -> target(mount).stream())
        .toList();
  }

  private Optional<String> target(Mount mount) {
    return mount
        .target()
        .map(word -> scopes.value(word, at.instruction()).known().orElse(word.toString()));
  }

  /** A variable that a command sees, where its value is known: its own, exported, Docker's. */
  public Optional<String> environment(String name, ShellCommand command) {
    return Stream.concat(
            script.before(command).stream().filter(c -> c.is("export")).flatMap(this::exported),
            command.assignments().stream())
        .filter(assignment -> assignment.name().equals(name))
        .reduce((earlier, later) -> later)
        .map(a -> a.value().value(script.variables(this::variable).at(command)))
        .orElseGet(() -> variable(name));
  }

  private Stream<Assignment> exported(ShellCommand export) {
    return export.arguments().stream().flatMap(word -> Assignment.of(word).stream());
  }

  /** An ARG or ENV whose value is known. */
  private Optional<String> variable(String name) {
    return scopes.variable(name, at.instruction()).flatMap(Value::known);
  }

  /** The change that adds a word behind another one, if that is so simple. */
  public List<Edit> insertion(ShellWord behind, String word) {
    return at.instruction().command() instanceof ShellForm
        ? List.of(new Edit(Span.at(behind.span().end()), " " + word))
        : List.of();
  }

  /** The change that runs one more command at the end, if that is so simple. */
  public List<Edit> addition(String command) {
    List<Sequence.Step> steps = script.tree().steps();
    boolean simple =
        at.instruction().command() instanceof ShellForm
            && at.instruction().heredocs().isEmpty()
            && script.isReadable()
            && !steps.isEmpty()
            && steps.get(steps.size() - 1).after() != Operator.BACKGROUND;
    return simple
        ? List.of(
            new Edit(Span.at(steps.get(steps.size() - 1).node().span().end()), " && " + command))
        : List.of();
  }
}
