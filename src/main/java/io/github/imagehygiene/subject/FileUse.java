package io.github.imagehygiene.subject;

import io.github.imagehygiene.packaging.Action;
import io.github.imagehygiene.packaging.PackageCommand;
import io.github.imagehygiene.shell.Arguments;
import io.github.imagehygiene.shell.CodeSource;
import io.github.imagehygiene.shell.OptionSyntax;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command trusts what is in a file.
 *
 * @param file the word that names it
 */
record FileUse(UncheckedDownload.Use use, ShellWord file) {

  private static final OptionSyntax RPM =
      OptionSyntax.withValues("--root", "-r", "--dbpath", "--prefix", "--define", "-D", "--import");

  /** The files that a command trusts; that a word is among them does not mean that it is a file. */
  static Stream<FileUse> in(ShellScript script, ShellCommand command) {
    return Stream.of(
            of(UncheckedDownload.Use.RUN, code(script, command)),
            of(UncheckedDownload.Use.EXECUTABLE, madeExecutable(command)),
            of(UncheckedDownload.Use.UNPACKED, Unpacking.archive(script, command)),
            of(UncheckedDownload.Use.INSTALLED, packages(command)))
        .flatMap(uses -> uses);
  }

  private static Stream<FileUse> of(UncheckedDownload.Use use, Stream<ShellWord> files) {
    return files.map(file -> new FileUse(use, file));
  }

  private static Stream<ShellWord> code(ShellScript script, ShellCommand command) {
    Optional<CodeSource> source = CodeSource.of(command);
    if (source.filter(s -> s.kind() == CodeSource.Kind.INPUT).isPresent()) {
      var read =
          command.redirections().stream()
              .filter(each -> each.feedsInput() && each.document().isEmpty())
              .map(Redirection::target);
      var piped =
          script.upstream(command).stream()
              .filter(each -> each.is("cat"))
              .flatMap(each -> each.options().operands().stream());
      return Stream.concat(read, piped);
    }
    return source.stream()
        .filter(s -> s.kind() == CodeSource.Kind.FILE)
        .flatMap(s -> s.word().stream());
  }

  private static Stream<ShellWord> madeExecutable(ShellCommand command) {
    if (command.is("chmod")) {
      List<ShellWord> operands = command.options().operands();
      return operands.stream().skip(1).filter(word -> runs(operands.stream()));
    }
    Arguments given = command.options(PermissionSet.INSTALL);
    boolean copies = command.is("install") && !given.has("-d", "--directory");
    List<ShellWord> modes = given.valueWords("-m", "--mode").toList();
    return copies && (modes.isEmpty() || runs(modes.stream()))
        ? given.operands().stream()
        : Stream.empty();
  }

  private static boolean runs(Stream<ShellWord> mode) {
    return mode.limit(1)
        .flatMap(word -> word.literal().stream())
        .flatMap(text -> FileMode.parse(text).stream())
        .anyMatch(FileMode::runs);
  }

  /** Those of Alpine are signed. */
  private static Stream<ShellWord> packages(ShellCommand command) {
    if (command.is("dpkg")) {
      boolean installs = command.hasFlag("-i", "--install", "--unpack");
      return command.options().operands().stream().filter(word -> installs);
    } else if (command.is("rpm")) {
      Arguments given = command.options(RPM);
      boolean installs =
          given.has("-i", "-U", "-F", "--install", "--upgrade", "--freshen", "--reinstall")
              && !given.has("-q", "--query", "-K", "--checksig");
      return given.operands().stream().filter(word -> installs);
    }
    return PackageCommand.of(command)
        .filter(each -> each.does(Action.INSTALL) && !each.isOf("apk"))
        .stream()
        .flatMap(each -> each.packages().stream());
  }
}
