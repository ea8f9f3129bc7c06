package io.github.imagehygiene.subject;

import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.Operator;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Paths that a command of a RUN deletes, as far as it is sure of: a path with all below it, or a
 * pattern over names such as {@code /tmp/*.deb}.
 *
 * @param span the command
 * @param pattern absolute
 */
record SureDeletion(Span span, String pattern) {

  /** Tests of find that leave files of every name. */
  private static final Set<String> HARMLESS =
      Set.of("-delete", "-depth", "-xdev", "-mount", "-type", "-mindepth", "-exec", "-print");

  static Stream<SureDeletion> in(RunScript run, ScriptPaths paths) {
    return run.script().commands().stream().flatMap(command -> of(command, paths));
  }

  /** Those of one command. */
  static Stream<SureDeletion> of(ShellCommand command, ScriptPaths paths) {
    return command.before() == Operator.OR || command.inCondition()
        ? Stream.empty()
        : words(command).flatMap(word -> of(command, word, paths));
  }

  private static Stream<ShellWord> words(ShellCommand command) {
    if (command.is("rm", "unlink")) {
      return command.options().operands().stream();
    }
    return command.is("find") && deletesAll(command)
        ? command.arguments().stream().takeWhile(word -> !word.text().startsWith("-"))
        : Stream.empty();
  }

  private static boolean deletesAll(ShellCommand find) {
    List<String> words = find.args();
    int exec = words.indexOf("-exec");
    boolean removes = exec >= 0 && exec + 1 < words.size() && words.get(exec + 1).equals("rm");
    return (words.contains("-delete") || removes)
        && (exec < 0 ? words : words.subList(0, exec + 1))
            .stream().filter(word -> word.startsWith("-")).allMatch(HARMLESS::contains);
  }

  private static Stream<SureDeletion> of(ShellCommand command, ShellWord word, ScriptPaths paths) {
    Stream<Optional<String>> meant =
        word.hasBraces() && word.literal().isPresent()
            ? word.expandedBraces().stream().map(text -> paths.of(text, command))
            : Stream.of(paths.of(word, command));
    return meant
        .flatMap(Optional::stream)
        .map(pattern -> new SureDeletion(command.span(), pattern));
  }

  /** Whether the pattern is one path only. */
  boolean isPlain() {
    return pattern.chars().noneMatch(c -> "*?[".indexOf(c) >= 0);
  }

  /** Whether a path goes by it: itself, or a folder that it is in. */
  boolean takes(String path) {
    String[] names = pattern.split("/");
    String[] own = path.split("/");
    for (int i = 0; i < names.length; i++) {
      if (i >= own.length || !matches(names[i], own[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name is of a pattern of the shell; one with brackets is taken to match nothing. */
  private static boolean matches(String pattern, String name) {
    boolean hidden = name.startsWith(".") && !pattern.startsWith(".");
    return !hidden && !pattern.contains("[") && wildcard(pattern, name);
  }

  /** Goes back to the last star only, so that it takes no more than pattern times name. */
  private static boolean wildcard(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int resume = 0;
    while (n < name.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = n;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    return pattern.substring(p).chars().allMatch(c -> c == '*');
  }
}
