package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.packaging.Action;
import io.github.imagehygiene.packaging.Deletion;
import io.github.imagehygiene.packaging.PackageCache;
import io.github.imagehygiene.packaging.PackageCommand;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where apt keeps the package files that it fetched. The images of Debian and Ubuntu have {@code
 * /etc/apt/apt.conf.d/docker-clean}, which deletes them after each installation (debuerreotype,
 * scripts/debuerreotype-minimizing-config); who removes that file has to delete them.
 */
public final class KeptAptPackages {

  private static final String HOOK = "/etc/apt/apt.conf.d/docker-clean";

  private static final PackageCache PACKAGES =
      new PackageCache(
          Set.of(), Set.of(), Set.of("clean"), List.of("/var/cache/apt/archives"), List.of());

  private KeptAptPackages() {}

  /** The last such command of each RUN that ships. */
  public static Stream<PackageUse> in(DockerfileSubject subject) {
    List<RunScript> removing =
        subject.runs().stream().filter(run -> removals(run).findAny().isPresent()).toList();
    return removing.isEmpty()
        ? Stream.empty()
        : subject.runs().stream()
            .filter(RunScript::ships)
            .filter(run -> !PACKAGES.isMounted(run.passingMounts()))
            .flatMap(
                run ->
                    last(run, since(subject, run, removing))
                        .map(command -> new PackageUse(run, command))
                        .stream());
  }

  private static Optional<PackageCommand> last(RunScript run, int since) {
    int cleaned = cleanings(run).max().orElse(-1);
    return run.packageCommands("apt")
        .filter(command -> command.does(Action.INSTALL, Action.UPGRADE))
        .filter(command -> command.command().order() > Math.max(since, cleaned))
        .reduce((earlier, later) -> later);
  }

  /**
   * The order of the command of a RUN behind which packages are kept: -1 if that was so before, in
   * the stage or in one that it is built from, and beyond all if it never is.
   */
  private static int since(DockerfileSubject subject, RunScript run, List<RunScript> removing) {
    List<Stage> lineage = subject.graph().lineage(run.stage());
    boolean before =
        removing.stream()
            .filter(other -> lineage.contains(other.stage()))
            .anyMatch(other -> start(other) < start(run));
    return before ? -1 : removals(run).min().orElse(Integer.MAX_VALUE);
  }

  private static int start(RunScript run) {
    return run.at().instruction().span().start();
  }

  /** The order of the commands that remove the hook, or empty it. */
  private static IntStream removals(RunScript run) {
    return run.script().commands().stream()
        .filter(command -> removes(command) || overwrites(command))
        .mapToInt(ShellCommand::order);
  }

  private static boolean removes(ShellCommand command) {
    return command.is("rm", "unlink", "mv", "truncate")
        && command.options().operands().stream().anyMatch(KeptAptPackages::isHook);
  }

  private static boolean overwrites(ShellCommand command) {
    return command.redirections().stream()
        .filter(redirection -> redirection.writesOutput() && !redirection.appends())
        .map(Redirection::target)
        .anyMatch(KeptAptPackages::isHook);
  }

  private static boolean isHook(ShellWord word) {
    return word.literal()
        .filter(path -> path.equals(HOOK) || path.equals("/etc/apt/apt.conf.d/*"))
        .isPresent();
  }

  private static IntStream cleanings(RunScript run) {
    IntStream cleaned =
        run.packageCommands("apt")
            .filter(command -> command.subcommand().equals("clean"))
            .mapToInt(command -> command.command().order());
    IntStream deleted =
        Deletion.in(run.script()).stream()
            .filter(deletion -> PACKAGES.isEmptiedWith(deletion.folder()))
            .mapToInt(Deletion::order);
    return IntStream.concat(cleaned, deleted);
  }
}
