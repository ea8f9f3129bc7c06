package io.github.imagehygiene.subject;

import io.github.imagehygiene.shell.ShellCommand;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file that gets another name, or loses the ending that a compressing program gave it.
 *
 * @param path absolute
 * @param names those under which it may be found from then on
 */
record Renaming(String path, List<String> names) {

  private static final Set<String> UNCOMPRESS =
      Set.of(
          "gunzip", "zcat", "bunzip2", "unxz", "unlzma", "unzstd", "gzip", "bzip2", "xz", "zstd");

  static boolean uncompresses(ShellCommand command) {
    return command.name().filter(UNCOMPRESS::contains).isPresent();
  }

  /** Those of a command; none of a file whose name is not known. */
  static Stream<Renaming> of(ShellCommand command, ScriptPaths paths) {
    List<String> operands =
        command.options().operands().stream()
            .map(word -> paths.of(word, command).orElse(""))
            .toList();
    if (command.is("mv", "cp", "ln") && operands.size() > 1) {
      String target = operands.get(operands.size() - 1);
      return operands.stream()
          .limit(operands.size() - 1L)
          .filter(path -> !path.isEmpty() && !target.isEmpty())
          .map(
              path ->
                  new Renaming(path, List.of(target, target + "/" + PendingDownloads.name(path))));
    }
    return uncompresses(command)
        ? operands.stream()
            .map(path -> new Renaming(path, List.of(path.replaceFirst("\\.\\w+$", ""))))
        : Stream.empty();
  }
}
