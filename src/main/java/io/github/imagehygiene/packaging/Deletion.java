package io.github.imagehygiene.packaging;

import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder that a command of a script deletes, or deletes from. Where a pattern or an unknown
 * variable leaves it open, it is the folder above, so that nothing that may be deleted is missed.
 *
 * @param order of the command in its script
 * @param folder absolute, or below {@code ~}
 */
public record Deletion(int order, String folder) {

  /** Slashes that are one. */
  private static final Pattern TWICE = Pattern.compile("/(?:\\.?/)++");

  /** All that a script deletes, in order. */
  public static List<Deletion> in(ShellScript script) {
    List<Deletion> found = new ArrayList<>();
    Set<Integer> listing = listing(script);
    Optional<String> folder = Optional.empty();
    for (ShellCommand command : script.commands()) {
      if (command.is("cd")) {
        folder = command.args().stream().findFirst();
      } else if (deletes(command) || listing.contains(command.order())) {
        Optional<String> current = folder;
        command.options().operands().stream()
            .flatMap(Deletion::folders)
            .flatMap(path -> absolute(path, current).stream())
            .forEach(path -> found.add(new Deletion(command.order(), path)));
      }
    }
    return found;
  }

  private static boolean deletes(ShellCommand command) {
    return command.is("rm", "unlink")
        || command.is("find") && !Collections.disjoint(command.args(), List.of("-delete", "rm"));
  }

  /** The order of the commands whose output is deleted, as in {@code find … | xargs rm}. */
  private static Set<Integer> listing(ShellScript script) {
    return script.commands().stream()
        .filter(command -> command.is("rm") && command.isWrappedBy("xargs"))
        .flatMap(rm -> script.upstream(rm).stream())
        .filter(command -> command.is("find"))
        .map(ShellCommand::order)
        .collect(Collectors.toUnmodifiableSet());
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
    int open = 0;
    while (open < path.length() && "*?[".indexOf(path.charAt(open)) < 0) {
      open++;
    }
    return open == whole ? path : path.substring(0, path.lastIndexOf('/', open) + 1);
  }

  /**
   * A relative path counts from the folder that {@code cd} named last, else from the root: where
   * the script begins is not known, and a home folder may be any.
   */
  private static Optional<String> absolute(String path, Optional<String> current) {
    String relative = path.startsWith("./") ? path.substring(2) : path;
    Optional<String> whole =
        isAbsolute(path)
            ? Optional.of(path)
            : current
                .or(() -> Optional.of("").filter(root -> !relative.isEmpty()))
                .map(folder -> folder + "/" + relative);
    return whole.filter(Deletion::isAbsolute).map(found -> TWICE.matcher(found).replaceAll("/"));
  }

  private static boolean isAbsolute(String path) {
    return path.startsWith("/") || path.startsWith("~");
  }
}
