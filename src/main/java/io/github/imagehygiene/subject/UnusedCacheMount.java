package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.parse.CleanPath;
import io.github.imagehygiene.packaging.KeptFolder;
import io.github.imagehygiene.packaging.PackageCommand;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command of a RUN that leaves nothing in a cache mount of the same RUN for later builds.
 *
 * @param span the command, or its option
 * @param text the command's name, or the option
 * @param target where the cache is mounted
 * @param emptied true if the command empties it, false if an option keeps it out of use
 */
public record UnusedCacheMount(Span span, String text, String target, boolean emptied) {

  /** What {@code apt-get clean} empties (apt-get(8)). */
  private static final String APT_ARCHIVES = "/var/cache/apt/archives";

  /** All of a RUN, in no particular order. */
  public static Stream<UnusedCacheMount> in(DockerfileSubject subject, RunScript run) {
    var targets = targets(subject, run.at().instruction());
    return targets.isEmpty()
        ? Stream.empty()
        : Stream.concat(
            deleted(run, targets),
            run.packageCommands().stream().flatMap(c -> byManager(run, c, targets).stream()));
  }

  private static List<String> targets(DockerfileSubject subject, Run run) {
    return run.mounts().stream()
        .filter(mount -> mount.type().equals("cache"))
        .flatMap(mount -> mount.target().stream())
        .filter(target -> subject.scopes().value(target, run).isKnown())
        .map(target -> CleanPath.of(RunScript.folder(target, run, subject.scopes())))
        .toList();
  }

  private static Stream<UnusedCacheMount> deleted(RunScript run, List<String> targets) {
    var paths = new ScriptPaths(run, Optional.empty());
    return run.script().commands().stream()
        .flatMap(
            command ->
                SureDeletion.of(command, paths)
                    .flatMap(
                        deletion -> targets.stream().filter(target -> empties(deletion, target)))
                    .findFirst()
                    .map(target -> of(command, target))
                    .stream());
  }

  private static UnusedCacheMount of(ShellCommand command, String target) {
    return new UnusedCacheMount(command.span(), command.name().orElse(""), target, true);
  }

  /** All of the mount, or all of a package manager's cache in it; not some files of it. */
  private static boolean empties(SureDeletion deletion, String target) {
    String folder = deletion.pattern().replaceFirst("/[^/]*\\*[^/]*$", "");
    return deletion.takes(target) || folder.equals(target) || isCache(folder, target);
  }

  private static boolean isCache(String folder, String target) {
    return folder.startsWith(target + "/")
        && (folder.equals(APT_ARCHIVES)
            || KeptFolder.holding(folder, List.of())
                .filter(f -> f.path().equals(folder))
                .isPresent());
  }

  private static Optional<UnusedCacheMount> byManager(
      RunScript run, PackageCommand command, List<String> targets) {
    var cache = command.tool().cache();
    boolean clean = command.isOf("apt") && command.subcommand().equals("clean");
    for (String target : targets) {
      boolean own = cache.isMounted(List.of(target));
      if (command.emptiesCache() && own || clean && (APT_ARCHIVES + "/").startsWith(target + "/")) {
        return Optional.of(new UnusedCacheMount(command.span(), command.title(), target, true));
      }
      if (own && cache.fills().contains(command.subcommand())) {
        return uncached(run, command)
            .map(text -> new UnusedCacheMount(command.span(), text, target, false));
      }
    }
    return Optional.empty();
  }

  /** The option or variable by which the command uses no cache. */
  private static Optional<String> uncached(RunScript run, PackageCommand command) {
    return command.tool().cache().uncached().stream()
        .filter(option -> command.arguments().has(option))
        .findFirst()
        .or(
            () ->
                Optional.of("PIP_NO_CACHE_DIR")
                    .filter(name -> command.isOf("pip"))
                    .filter(name -> isOn(run.environment(name, command.command()))));
  }

  /** As pip reads a switch (pip documentation, "Boolean options"). */
  private static boolean isOn(Optional<String> value) {
    return value.filter(text -> text.matches("(?i)1|y|yes|t|true|on")).isPresent();
  }
}
