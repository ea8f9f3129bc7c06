package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.parse.CleanPath;
import io.github.imagehygiene.dockerfile.scripts.PlacedCommand;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.shell.OptionSyntax;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place that gives files a mode: {@code --chmod} of COPY and ADD; chmod, install and mkdir in
 * RUN.
 *
 * @param text the mode as written
 * @param paths those files, folders or what they are below, as far as they are known
 */
public record PermissionSet(
    Stage stage, FileMode mode, String text, List<String> paths, Span span) {

  static final OptionSyntax INSTALL =
      OptionSyntax.withValues(
          "-m", "--mode", "-o", "--owner", "-g", "--group", "-S", "-t", "--target-directory");

  private static final OptionSyntax MKDIR = OptionSyntax.withValues("-m", "--mode");

  public PermissionSet {
    paths = List.copyOf(paths);
  }

  /** All places of a file whose mode is known, those inside ONBUILD too. */
  public static Stream<PermissionSet> in(DockerfileSubject subject) {
    var copies = subject.dockerfile().instructionsAndTriggers(Copy.class);
    var adds = subject.dockerfile().instructionsAndTriggers(Add.class);
    return Stream.of(
            copies.flatMap(copy -> flag(subject, copy, copy.instruction().target())),
            adds.flatMap(add -> flag(subject, add, add.instruction().target())),
            subject.scripts().commands(Run.class).flatMap(command -> command(subject, command)))
        .flatMap(places -> places);
  }

  /** True if all of the paths are known, and each is one of these or below it. */
  public boolean isWithin(List<String> folders) {
    return !paths.isEmpty()
        && paths.stream()
            .map(path -> CleanPath.of(path) + "/")
            .allMatch(path -> folders.stream().anyMatch(f -> path.startsWith(f + "/")));
  }

  /** The modes of a file that are unknown. */
  public static Stream<Unevaluated> unknown(DockerfileSubject subject) {
    var flags =
        subject
            .dockerfile()
            .instructionsAndTriggers(Instruction.class)
            .filter(at -> at.instruction() instanceof Copy || at.instruction() instanceof Add)
            .flatMap(
                at ->
                    at.instruction().flag("chmod").flatMap(Flag::value).stream()
                        .flatMap(mode -> UnknownValue.of(subject, at, mode)));
    var words =
        subject
            .scripts()
            .commands(Run.class)
            .flatMap(
                placed ->
                    modes(placed.command()).flatMap(m -> UnknownValue.of(subject, placed, m)));
    return Stream.concat(flags, words);
  }

  /** The words of a command that are modes. */
  private static Stream<ShellWord> modes(ShellCommand command) {
    if (command.is("chmod")) {
      return command.options().operands().stream().limit(1);
    }
    return command.is("install", "mkdir")
        ? command.options(command.is("install") ? INSTALL : MKDIR).valueWords("-m", "--mode")
        : Stream.empty();
  }

  private static Stream<PermissionSet> flag(
      DockerfileSubject subject, Placed<? extends Instruction> at, Word target) {
    Instruction instruction = at.instruction();
    var paths = subject.scopes().value(target, instruction).known().stream().toList();
    return instruction.flag("chmod").stream()
        .flatMap(flag -> mode(subject, instruction, flag, at.stage(), paths).stream());
  }

  private static Optional<PermissionSet> mode(
      DockerfileSubject subject, Instruction at, Flag flag, Stage stage, List<String> paths) {
    return flag.value()
        .flatMap(value -> subject.scopes().value(value, at).known())
        .flatMap(
            text ->
                FileMode.parse(text)
                    .map(mode -> new PermissionSet(stage, mode, text, paths, flag.span())));
  }

  private static Stream<PermissionSet> command(
      DockerfileSubject subject, PlacedCommand<Run> placed) {
    var command = placed.command();
    if (command.is("chmod")) {
      var operands = command.options().operands();
      return operands.stream()
          .limit(1)
          .flatMap(mode -> word(subject, placed, mode, operands.subList(1, operands.size())));
    }
    var given = command.options(command.is("install") ? INSTALL : MKDIR);
    return command.is("install", "mkdir")
        ? given
            .valueWords("-m", "--mode")
            .flatMap(mode -> word(subject, placed, mode, given.operands()))
        : Stream.empty();
  }

  private static Stream<PermissionSet> word(
      DockerfileSubject subject, PlacedCommand<Run> placed, ShellWord mode, List<ShellWord> paths) {
    var known = paths.stream().flatMap(path -> subject.value(path, placed).stream()).toList();
    var all = known.size() == paths.size() ? known : List.<String>of();
    return subject.value(mode, placed).stream()
        .flatMap(
            text ->
                FileMode.parse(text).stream()
                    .map(
                        parsed ->
                            new PermissionSet(
                                placed.at().stage(), parsed, text, all, mode.span())));
  }
}
