package io.github.imagehygiene.dockerfile.scripts;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.dockerfile.stages.StageGraph;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.shell.Shell;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which shell reads the shell form: that of the last SHELL, or of the last {@code # hadolint
 * shell=}, of a stage and those that it builds on; else {@code cmd} on Windows and {@code sh}
 * elsewhere. A comment above the first FROM is about all stages.
 */
final class StageShells {

  private static final Pattern PRAGMA =
      Pattern.compile("hadolint\\s+shell\\s*=\\s*([^\\s#][^#]*).*", Pattern.CASE_INSENSITIVE);

  private final StageGraph graph;
  private final Shell[] ends;
  private final Optional<Shell> everywhere;
  private Shell current = Shell.SH;

  StageShells(Dockerfile file, StageGraph graph) {
    this.graph = graph;
    this.ends = new Shell[file.stages().size()];
    var first = file.stages().stream().limit(1).flatMap(s -> s.from().stream());
    this.everywhere =
        Stream.concat(file.preamble().stream(), first)
            .flatMap(i -> pragma(i).stream())
            .reduce((a, b) -> b);
  }

  void begin(Stage stage) {
    Optional<Shell> own = stage.from().flatMap(StageShells::pragma);
    Optional<Shell> inherited = graph.parent(stage).map(parent -> ends[parent.index()]);
    current = own.or(() -> inherited).or(() -> everywhere).orElseGet(() -> usual(stage));
  }

  /** The shell that reads an instruction, and what follows it. */
  Shell at(Instruction instruction) {
    current = pragma(instruction).orElse(current);
    if (instruction instanceof io.github.imagehygiene.dockerfile.instruction.Shell shell) {
      List<String> words = shell.words().stream().map(Word::toString).toList();
      current = words.isEmpty() ? current : Shell.of(words);
    }
    return current;
  }

  void end(Stage stage) {
    ends[stage.index()] = current;
  }

  private Shell usual(Stage stage) {
    boolean windows = graph.base(stage).filter(ImageUse::isWindows).isPresent();
    return windows ? Shell.named("cmd") : Shell.SH;
  }

  private static Optional<Shell> pragma(Instruction instruction) {
    return instruction.comments().stream()
        .map(c -> PRAGMA.matcher(c.text()))
        .filter(m -> m.matches())
        .map(m -> Shell.of(List.of(m.group(1).split("\\s+"))))
        .reduce((a, b) -> b);
  }
}
