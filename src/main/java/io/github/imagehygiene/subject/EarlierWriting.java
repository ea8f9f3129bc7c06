package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Add;
import io.github.imagehygiene.dockerfile.Copy;
import io.github.imagehygiene.dockerfile.Instruction;
import io.github.imagehygiene.packaging.PackageCommand;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.text.SourceText;
import java.util.Locale;
import java.util.stream.Stream;

/** What was written into configuration files before a command runs. */
final class EarlierWriting {

  private EarlierWriting() {}

  /** True if an earlier command of the image writes the text, or may have copied it in. */
  static boolean mentions(
      String text, String folder, RunScript run, ShellCommand command, DockerfileSubject subject) {
    var lineage = subject.graph().lineage(run.at().stage());
    int start = run.at().instruction().span().start();
    Stream<ShellCommand> earlier =
        Stream.concat(
            subject.runs().stream()
                .filter(r -> lineage.contains(r.at().stage()))
                .filter(r -> r.at().instruction().span().start() < start)
                .flatMap(r -> r.script().commands().stream()),
            run.script().before(command).stream());
    return earlier.anyMatch(c -> mentions(c, text, subject.source()))
        || lineage.stream()
            .flatMap(stage -> stage.instructions().stream())
            .filter(instruction -> instruction.span().start() < start)
            .anyMatch(instruction -> copiesTo(instruction, folder));
  }

  private static boolean mentions(ShellCommand command, String text, SourceText source) {
    String wanted = text.toLowerCase(Locale.ROOT);
    Stream<String> written =
        Stream.concat(
            Stream.of(source.slice(command.span())),
            command.redirections().stream()
                .flatMap(r -> r.document().stream())
                .map(document -> document.body().toString()));
    return PackageCommand.of(command).isEmpty()
        && written.anyMatch(w -> w.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static boolean copiesTo(Instruction instruction, String folder) {
    return instruction instanceof Copy copy && copy.target().toString().startsWith(folder)
        || instruction instanceof Add add && add.target().toString().startsWith(folder);
  }
}
