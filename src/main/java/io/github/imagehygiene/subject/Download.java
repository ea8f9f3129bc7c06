package io.github.imagehygiene.subject;

import io.github.imagehygiene.shell.Arguments;
import io.github.imagehygiene.shell.OptionSyntax;
import io.github.imagehygiene.shell.Redirection;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellWord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a command puts what it downloads: the manual pages of curl 8, GNU wget 1.21 and git 2.47,
 * as far as file names stand on the command line.
 */
final class Download {

  private static final OptionSyntax CURL =
      OptionSyntax.withValues(
          ("-o --output --output-dir -H --header -A --user-agent -b --cookie -c --cookie-jar -d"
                  + " --data -e --referer -F --form -m --max-time -T -u --user -w --write-out -x"
                  + " --proxy -X --request -Y -y -z --retry --retry-delay --retry-max-time"
                  + " --connect-timeout --cacert --cert -E --key --url --proto -r --range")
              .split(" "));
  private static final OptionSyntax WGET =
      OptionSyntax.withValues(
          ("-O --output-document -P --directory-prefix -o --output-file -a -e -i -t --tries -T"
                  + " --timeout -w --wait -U --user-agent --header -Q -B --progress --user"
                  + " --password --ca-certificate --post-data")
              .split(" "));
  private static final OptionSyntax GIT =
      OptionSyntax.withValues(
          "-b --branch --depth -o --origin -c --config -j --jobs --reference --filter --template -C"
              .split(" "));

  private Download() {}

  /** Absolute paths of files or folders. */
  static Stream<String> paths(ShellCommand command, ScriptPaths paths) {
    if (command.is("curl")) {
      return curl(command, paths);
    } else if (command.is("wget")) {
      return wget(command, paths);
    }
    return command.is("git") ? clone(command, paths) : Stream.empty();
  }

  private static Stream<String> curl(ShellCommand command, ScriptPaths paths) {
    Arguments given = command.options(CURL);
    Optional<ShellWord> folder = given.valueWords("--output-dir").findFirst();
    if (folder.isPresent()) {
      return Stream.empty();
    }
    Stream<String> remote =
        given.has("-O", "--remote-name", "--remote-name-all")
            ? given.operands().stream().flatMap(url -> named(url, "", command, paths))
            : Stream.empty();
    return Stream.of(words(given, command, paths, "-o", "--output"), output(command, paths), remote)
        .flatMap(all -> all);
  }

  private static Stream<String> wget(ShellCommand command, ScriptPaths paths) {
    Arguments given = command.options(WGET);
    if (given.has("-O", "--output-document")) {
      return Stream.concat(
          words(given, command, paths, "-O", "--output-document"), output(command, paths));
    }
    List<ShellWord> folders = given.valueWords("-P", "--directory-prefix").toList();
    String folder = folders.isEmpty() ? "" : folders.get(0).literal().orElse("$") + "/";
    return folder.startsWith("$")
        ? Stream.empty()
        : given.operands().stream().flatMap(url -> named(url, folder, command, paths));
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

  private static Stream<String> words(
      Arguments given, ShellCommand command, ScriptPaths paths, String... options) {
    return given.valueWords(options).flatMap(word -> paths.of(word, command).stream());
  }

  private static Stream<String> output(ShellCommand command, ScriptPaths paths) {
    return command.redirections().stream()
        .filter(Redirection::writesOutput)
        .flatMap(to -> paths.of(to.target(), command).stream());
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
