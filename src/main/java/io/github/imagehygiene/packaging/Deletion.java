package io.github.imagehygiene.packaging;

import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.ShellWord;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What commands of a script delete. */
public final class Deletion {

  private Deletion() {}

  /**
   * The folders that a command deletes, or deletes from: absolute, or below {@code ~}. Where a
   * pattern or an unknown variable leaves it open, the folder above it, so that nothing that may be
   * deleted is missed.
   */
  public static Stream<String> folders(ShellCommand command, ShellScript script) {
    return deletes(command)
        ? command.options().operands().stream()
            .flatMap(Deletion::folders)
            .flatMap(path -> absolute(path, command, script).stream())
            .filter(path -> path.startsWith("/") || path.startsWith("~"))
        : Stream.empty();
  }

  private static boolean deletes(ShellCommand command) {
    boolean finds =
        command.is("find") && !Collections.disjoint(command.args(), List.of("-delete", "rm"));
    return command.is("rm", "unlink") || finds;
  }

  private static Stream<String> folders(ShellWord word) {
    if (word.hasBraces() && word.literal().isPresent()) {
      return word.expandedBraces().stream().map(text -> upToPattern(text, text.length()));
    }
    Optional<String> value =
        word.value(name -> name.equals("HOME") ? Optional.of("~") : Optional.empty());
    String text = value.orElse(word.prefix());
    return Stream.of(upToPattern(text, value.isPresent() ? text.length() : -1));
  }

  /**
   * The folder above the first pattern, or the whole path if it has none.
   *
   * @param whole the length of the path, if all of it is known
   */
  private static String upToPattern(String path, int whole) {
    int open = firstOf(path, "*?[");
    return open == whole ? path : path.substring(0, path.lastIndexOf('/', open) + 1);
  }

  /** A relative path counts from the last {@code cd}. */
  private static Optional<String> absolute(String path, ShellCommand command, ShellScript script) {
    if (path.isEmpty() || path.startsWith("/") || path.startsWith("~")) {
      return Optional.of(path);
    }
    String relative = path.startsWith("./") ? path.substring(2) : path;
    return script.before(command).stream()
        .filter(earlier -> earlier.is("cd"))
        .reduce((first, last) -> last)
        .flatMap(cd -> cd.args().stream().findFirst())
        .map(folder -> (folder.endsWith("/") ? folder : folder + "/") + relative);
  }

  private static int firstOf(String text, String characters) {
    int at = 0;
    while (at < text.length() && characters.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
