package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.packaging.PackageCommand;
import io.github.imagehygiene.shell.ShellCommand;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where some text is written into a configuration file of the image, or may be copied there. */
public final class EarlierWriting {

  private final DockerfileSubject subject;
  private final String text;
  private final Map<Integer, Integer> firstOffsets = new HashMap<>();

  private EarlierWriting(DockerfileSubject subject, String text) {
    this.subject = subject;
    this.text = text.toLowerCase(Locale.ROOT);
  }

  /**
   * @param text in any letter case
   * @param file where the paths of such files begin, or how they end
   */
  static EarlierWriting of(DockerfileSubject subject, String text, String file) {
    var writing = new EarlierWriting(subject, text);
    for (Stage stage : subject.dockerfile().stages()) {
      stage.instructions().stream()
          .filter(instruction -> copies(instruction, file))
          .forEach(instruction -> writing.add(stage, instruction.span().start()));
    }
    subject.runs().forEach(writing::add);
    return writing;
  }

  /** True if that runs before the command, in its stage or in one below it. */
  public boolean isBefore(PackageUse use) {
    int start = use.command().span().start();
    return !firstOffsets.isEmpty()
        && subject.graph().lineage(use.run().stage()).stream()
            .anyMatch(s -> firstOffsets.getOrDefault(s.index(), Integer.MAX_VALUE) < start);
  }

  private void add(Stage stage, int offset) {
    firstOffsets.merge(stage.index(), offset, Math::min);
  }

  /**
   * What a package manager is told on its own command line is for that command alone, unless it
   * writes that down.
   */
  private void add(RunScript run) {
    Set<ShellCommand> others = Collections.newSetFromMap(new IdentityHashMap<>());
    run.packageCommands().stream()
        .filter(command -> !command.subcommand().startsWith("config"))
        .map(PackageCommand::command)
        .forEach(others::add);
    run.script().commands().stream()
        .filter(command -> !others.contains(command) && mentions(command))
        .findFirst()
        .ifPresent(command -> add(run.stage(), command.span().start()));
  }

  private boolean mentions(ShellCommand command) {
    Stream<String> documents =
        command.redirections().stream()
            .flatMap(redirection -> redirection.document().stream())
            .map(document -> document.body().toString());
    return Stream.concat(Stream.of(subject.source().slice(command.span())), documents)
        .anyMatch(written -> written.toLowerCase(Locale.ROOT).contains(text));
  }

  private static boolean copies(Instruction instruction, String file) {
    return instruction instanceof Copy copy && isNamed(copy.sources(), copy.target(), file)
        || instruction instanceof Add add && isNamed(add.sources(), add.target(), file);
  }

  private static boolean isNamed(List<Word> sources, Word target, String file) {
    return target.toString().startsWith(file)
        || Stream.concat(sources.stream(), Stream.of(target))
            .anyMatch(path -> path.toString().endsWith(file));
  }
}
