package io.github.imagehygiene.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The options of a shell that are in force, as {@code set -o} names them, such as {@code errexit}.
 */
public record ShellOptions(Set<String> names) {

  static final ShellOptions NONE = new ShellOptions(Set.of());

  private static final Map<Character, String> LETTERS =
      Map.of(
          'e',
          "errexit",
          'x',
          "xtrace",
          'u',
          "nounset",
          'f',
          "noglob",
          'n',
          "noexec",
          'v',
          "verbose",
          'a',
          "allexport",
          'C',
          "noclobber",
          'm',
          "monitor",
          'b',
          "notify");

  public ShellOptions {
    names = Set.copyOf(names);
  }

  /** True if a failing command ends the script ({@code set -e}). */
  public boolean errexit() {
    return names.contains("errexit");
  }

  /** True if a pipeline fails when any of its commands fails ({@code set -o pipefail}). */
  public boolean pipefail() {
    return names.contains("pipefail");
  }

  /**
   * These options after {@code set} or the flags of a shell; what is no option is passed over.
   *
   * @param arguments such as {@code -eux}, {@code -o}, {@code pipefail}, {@code +e}
   */
  ShellOptions after(List<String> arguments) {
    Set<String> changed = new TreeSet<>(names);
    List<String> rest = new ArrayList<>(arguments);
    while (!rest.isEmpty() && !rest.get(0).equals("--")) {
      String flag = rest.remove(0);
      if (flag.length() > 1 && (flag.charAt(0) == '-' || flag.charAt(0) == '+')) {
        change(changed, flag, rest);
      }
    }
    return new ShellOptions(changed);
  }

  private static void change(Set<String> changed, String flag, List<String> rest) {
    boolean on = flag.charAt(0) == '-';
    for (char letter : flag.substring(1).toCharArray()) {
      String name = LETTERS.getOrDefault(letter, "");
      if (letter == 'o' && !rest.isEmpty()) {
        name = rest.remove(0);
      }
      if (on && !name.isEmpty()) {
        changed.add(name);
      } else {
        changed.remove(name);
      }
    }
  }
}
