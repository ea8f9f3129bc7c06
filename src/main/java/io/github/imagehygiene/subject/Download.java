package io.github.imagehygiene.subject;

import io.github.imagehygiene.shell.Arguments;
import io.github.imagehygiene.shell.OptionSyntax;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a command puts what it downloads: the manual pages of curl 8, GNU wget 1.21 and git 2.47,
 * as far as file names stand on the command line.
 */
final class Download {

  static final OptionSyntax GIT =
      OptionSyntax.withValues(
          ("-b --branch --depth -o --origin -c --config -j --jobs --reference --filter --template"
                  + " -C --git-dir --work-tree")
              .split(" "));

  private static final Pattern PLAIN_END = Pattern.compile(".*/[\\w.+~-]+", Pattern.DOTALL);

  private Download() {}

  /** Absolute paths of files or folders. */
  static Stream<String> paths(ShellCommand command, ScriptPaths paths) {
    return command.is("git")
        ? clone(command, paths)
        : Fetch.of(command).stream().flatMap(fetch -> paths(fetch, paths));
  }

  /** Without those that a folder of unknown name holds. */
  private static Stream<String> paths(Fetch fetch, ScriptPaths paths) {
    ShellCommand command = fetch.command();
    Optional<String> folder = fetch.folder().map(word -> paths.value(word, command).orElse("$"));
    if (folder.filter("$"::equals).isPresent()) {
      return Stream.empty();
    }
    String before = folder.map(text -> text + "/").orElse("");
    Stream<String> files =
        fetch.files().flatMap(word -> paths.value(word, command).stream()).map(before::concat);
    Stream<String> named =
        fetch.namesFiles()
            ? fetch.urls().stream().flatMap(url -> name(url, command, paths)).map(before::concat)
            : Stream.empty();
    Stream<String> output =
        command.redirections().stream()
            .filter(each -> each.writesOutput() && !fetch.namesFiles())
            .flatMap(to -> paths.value(to.target(), command).stream());
    return Stream.of(files, named, output)
        .flatMap(texts -> texts)
        .flatMap(text -> paths.of(text, command).stream());
  }

  private static Stream<String> clone(ShellCommand command, ScriptPaths paths) {
    Arguments given = command.options(GIT);
    List<ShellWord> operands = given.afterSubcommand();
    if (given.has("-C") || given.subcommand().filter("clone"::equals).isEmpty()) {
      return Stream.empty();
    }
    return operands.size() == 2
        ? paths.of(operands.get(1), command).stream()
        : operands.stream()
            .limit(1)
            .flatMap(url -> name(url, command, paths))
            .flatMap(name -> paths.of(name.replaceFirst("\\.git$", ""), command).stream());
  }

  /** How a URL ends; that is enough to know of it. */
  private static Stream<String> name(ShellWord url, ShellCommand command, ScriptPaths paths) {
    return paths.value(url, command).or(() -> end(url)).stream()
        .map(text -> text.replaceFirst("[?#].*$", "").replaceFirst("(?<!/)/+$", ""))
        .filter(text -> text.contains("/"))
        .map(text -> text.substring(text.lastIndexOf('/') + 1));
  }

  private static Optional<String> end(ShellWord url) {
    return Optional.of(url.text().replaceFirst("[\"']$", ""))
        .filter(text -> PLAIN_END.matcher(text).matches());
  }
}
