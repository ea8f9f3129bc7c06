package io.github.imagehygiene.subject;

import io.github.imagehygiene.shell.Arguments;
import io.github.imagehygiene.shell.OptionSyntax;
import io.github.imagehygiene.shell.Redirection;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellWord;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a command puts what it downloads: the manual pages of curl 8, GNU wget 1.21 and git 2.47,
 * as far as file names stand on the command line.
 */
final class Download {

  private static final OptionSyntax GIT =
      OptionSyntax.withValues(
          "-b --branch --depth -o --origin -c --config -j --jobs --reference --filter --template -C"
              .split(" "));

  private Download() {}

  /** Absolute paths of files or folders. */
  static Stream<String> paths(ShellCommand command, ScriptPaths paths) {
    return command.is("git")
        ? clone(command, paths)
        : Fetch.of(command).stream().flatMap(fetch -> paths(fetch, paths));
  }

  private static Stream<String> paths(Fetch fetch, ScriptPaths paths) {
    ShellCommand command = fetch.command();
    Stream<ShellWord> output =
        command.redirections().stream().filter(Redirection::writesOutput).map(Redirection::target);
    var named = Stream.concat(fetch.files(), output).flatMap(to -> paths.of(to, command).stream());
    return Stream.concat(
        named,
        fetch
            .folder()
            .map(folder -> fetch.urls().stream().flatMap(url -> named(url, folder, command, paths)))
            .orElse(Stream.empty()));
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
            .flatMap(url -> named(url, "", command, paths))
            .map(path -> path.replaceFirst("\\.git$", ""));
  }

  /** The file that is named as the URL ends. */
  private static Stream<String> named(
      ShellWord url, String folder, ShellCommand command, ScriptPaths paths) {
    return url.literal().stream()
        .map(text -> text.replaceFirst("[?#].*$", "").replaceFirst("/+$", ""))
        .filter(text -> text.contains("/"))
        .map(text -> folder + text.substring(text.lastIndexOf('/') + 1))
        .flatMap(text -> paths.of(text, command).stream());
  }
}
