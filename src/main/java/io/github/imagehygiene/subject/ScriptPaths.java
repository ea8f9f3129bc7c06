package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.parse.CleanPath;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The absolute paths that words of a RUN's commands mean, where the folder they run in is known.
 */
final class ScriptPaths {

  private static final String HOME = "/root";

  /** As long as Linux takes a path; a longer one is not known. */
  private static final int LONGEST = 4096;

  private final RunScript run;

  /** By order of the command, where it runs; empty if that is not known. */
  private final List<Optional<String>> folders = new ArrayList<>();

  /**
   * @param start where the script begins, if that is known
   */
  ScriptPaths(RunScript run, Optional<String> start) {
    this.run = run;
    Optional<String> folder = start;
    for (ShellCommand command : run.script().commands()) {
      folders.add(folder);
      if (command.is("cd", "pushd", "popd")) {
        folder = command.inSubshell() || !command.is("cd") ? Optional.empty() : target(command);
      }
    }
  }

  private Optional<String> target(ShellCommand cd) {
    var operands = cd.options().operands();
    return operands.size() == 1 ? of(operands.get(0), cd) : Optional.empty();
  }

  /** What a word of a command means; a pattern stays one. The home folder is taken for root's. */
  Optional<String> of(ShellWord word, ShellCommand command) {
    return value(word, command).flatMap(text -> of(text, command));
  }

  /** The text of a word of a command. */
  Optional<String> value(ShellWord word, ShellCommand command) {
    return word.value(
        name ->
            run.environment(name, command)
                .or(() -> name.equals("HOME") ? Optional.of(HOME) : Optional.empty()));
  }

  /** The same of a text in place of a word. */
  Optional<String> of(String text, ShellCommand command) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean home = text.equals("~") || text.startsWith("~/");
    return join(folders.get(command.order()), home ? HOME + text.substring(1) : text);
  }

  /** A path below a folder, or that path if it is absolute. */
  static Optional<String> join(Optional<String> folder, String path) {
    return Optional.of(path)
        .filter(p -> p.length() <= LONGEST)
        .flatMap(p -> p.startsWith("/") ? Optional.of(p) : folder.map(base -> base + "/" + p))
        .map(CleanPath::of)
        .filter(p -> p.length() <= LONGEST);
  }
}
