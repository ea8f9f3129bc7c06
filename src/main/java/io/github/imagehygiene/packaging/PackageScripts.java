package io.github.imagehygiene.packaging;

import io.github.imagehygiene.shell.Arguments;
import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How a package manager runs code of the packages that it installs: scripts that they bring along,
 * or what builds them.
 *
 * @param runs subcommands that do
 * @param without what keeps it from that, the usual first: {@code --option}, {@code
 *     --option=value}, {@code $VARIABLE=value}
 * @param config names of files that may say so
 */
public record PackageScripts(Set<String> runs, List<String> without, List<String> config) {

  public PackageScripts {
    runs = Set.copyOf(runs);
    without = List.copyOf(without);
    config = List.copyOf(config);
  }

  /**
   * True if an option or a variable keeps a command from running them.
   *
   * @param environment the value of a variable, where it is known
   */
  boolean isKept(Arguments arguments, Function<String, Optional<String>> environment) {
    return without.stream()
        .map(each -> each.split("=", 2))
        .anyMatch(
            each ->
                each[0].startsWith("$")
                    ? environment.apply(each[0].substring(1)).filter(each[1]::equals).isPresent()
                    : isGiven(arguments, each));
  }

  private static boolean isGiven(Arguments arguments, String[] option) {
    return option.length == 1
        ? arguments.has(option)
        : arguments
            .valueWords(option[0])
            .map(ShellWord::literal)
            .anyMatch(value -> value.isEmpty() || value.get().equals(option[1]));
  }
}
