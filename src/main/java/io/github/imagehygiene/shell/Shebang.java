package io.github.imagehygiene.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The first line of a script that names its interpreter. */
final class Shebang {

  private Shebang() {}

  /** The interpreter that {@code #!} at the very start of a script names. */
  static Optional<Shell> of(CharSequence script) {
    if (script.length() < 2 || script.charAt(0) != '#' || script.charAt(1) != '!') {
      return Optional.empty();
    }
    String line = script.toString().lines().findFirst().orElse("").substring(2).strip();
    List<String> words = Arrays.asList(line.split("[ \t]+"));
    boolean env = Dialect.baseName(words.get(0)).equals("env");
    int first = env ? 1 : 0;
    while (first < words.size()
        && (words.get(first).startsWith("-") || isAssignment(words, first))) {
      first++;
    }
    return first < words.size()
        ? Optional.of(Shell.named(words.get(first)).with(words.subList(first + 1, words.size())))
        : Optional.of(Shell.named(""));
  }

  private static boolean isAssignment(List<String> words, int index) {
    return words.get(index).contains("=");
  }
}
