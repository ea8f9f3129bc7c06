package io.github.imagehygiene.packaging;

import io.github.imagehygiene.shell.OptionSyntax;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A program that installs packages, or several that are used alike.
 *
 * @param name that of its entry in the table
 * @param programs command names; a star at the end stands for a version
 * @param actions by subcommand; of several words such as {@code module install}, or of none
 * @param options how it reads its options
 * @param asks subcommands that ask before they go on
 * @param consent options by which they do not
 * @param noAction options by which it does nothing
 * @param versions how it writes versions; empty if it installs nothing by name
 * @param elsewhere options by which versions stand elsewhere
 * @param ends words behind which no packages stand
 * @param single subcommands that take one package only
 * @param groups subcommands whose packages stand in groups, which have no version
 * @param scripts how it runs code of packages
 * @param kept folders of an image in which it keeps what it fetched; {@code ~} is any folder
 */
public record PackageTool(
    String name,
    List<String> programs,
    Map<String, Action> actions,
    OptionSyntax options,
    Set<String> asks,
    Set<String> consent,
    Set<String> noAction,
    Optional<VersionSyntax> versions,
    Set<String> elsewhere,
    Set<String> ends,
    Set<String> single,
    Set<String> groups,
    PackageCache cache,
    PackageScripts scripts,
    List<String> kept) {

  public PackageTool {
    programs = List.copyOf(programs);
    actions = Map.copyOf(actions);
    asks = Set.copyOf(asks);
    consent = Set.copyOf(consent);
    noAction = Set.copyOf(noAction);
    elsewhere = Set.copyOf(elsewhere);
    ends = Set.copyOf(ends);
    single = Set.copyOf(single);
    groups = Set.copyOf(groups);
    kept = List.copyOf(kept);
  }

  /** True if that is one of its commands. */
  boolean isCalled(String program) {
    return programs.stream().anyMatch(pattern -> matches(pattern, program));
  }

  private static boolean matches(String pattern, String program) {
    if (!pattern.endsWith("*")) {
      return pattern.equals(program);
    }
    String stem = pattern.substring(0, pattern.length() - 1);
    return program.startsWith(stem)
        && program.chars().skip(stem.length()).allMatch(c -> c == '.' || c >= '0' && c <= '9');
  }
}
