package io.github.imagehygiene.dockerfile.scripts;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Cmd;
import io.github.imagehygiene.dockerfile.instruction.Entrypoint;
import io.github.imagehygiene.dockerfile.instruction.Healthcheck;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Onbuild;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.stages.StageGraph;
import io.github.imagehygiene.dockerfile.syntax.CommandForm;
import io.github.imagehygiene.dockerfile.syntax.ExecForm;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.dockerfile.syntax.ShellForm;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.shell.Shell;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.SplicedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What RUN, CMD, ENTRYPOINT and HEALTHCHECK run, read as scripts. The places of commands are those
 * in the Dockerfile, through continuations, JSON strings and heredocs.
 */
public final class Scripts {

  /** Commands that all scripts of a file may have together; a script beyond is not read. */
  public static final int MAX_COMMANDS = 10_000;

  private static final ShellScript NONE = ShellScript.ofWords(List.of());

  private final Dockerfile file;
  private final Map<Integer, ShellScript> byOffset = new HashMap<>();
  private final List<ParseProblem> problems = new ArrayList<>();
  private int commands;

  private Scripts(Dockerfile file, StageGraph graph) {
    this.file = file;
    var shells = new StageShells(file, graph);
    for (Stage stage : file.stages()) {
      shells.begin(stage);
      for (Instruction instruction : stage.instructions()) {
        Shell shell = shells.at(instruction);
        read(instruction, shell, file.source());
        if (instruction instanceof Onbuild onbuild) {
          onbuild.inner().ifPresent(inner -> read(inner, shell, file.source()));
        }
      }
      shells.end(stage);
    }
  }

  /** Reads all scripts of a file. */
  public static Scripts of(Dockerfile file, StageGraph graph) {
    return new Scripts(file, graph);
  }

  /** What an instruction of the file runs; without commands if it runs nothing. */
  public ShellScript script(Instruction instruction) {
    return byOffset.getOrDefault(instruction.span().start(), NONE);
  }

  /** The text that a shell is given by an instruction; empty if no shell reads it. */
  public Optional<SplicedText> text(Instruction instruction) {
    return command(instruction)
        .filter(ShellForm.class::isInstance)
        .map(form -> text((ShellForm) form, instruction, file.source()));
  }

  /** The commands of all instructions of a kind, those inside ONBUILD too, in order. */
  public <I extends Instruction> Stream<PlacedCommand<I>> commands(Class<I> kind) {
    return file.instructionsAndTriggers(kind)
        .flatMap(
            at ->
                script(at.instruction()).commands().stream().map(c -> new PlacedCommand<>(at, c)));
  }

  private void read(Instruction instruction, Shell shell, SourceText source) {
    command(instruction)
        .map(
            form ->
                form instanceof ExecForm exec
                    ? ShellScript.ofWords(exec.words().stream().map(Word::raw).toList())
                    : ShellScript.parse(text((ShellForm) form, instruction, source), shell))
        .filter(script -> isWithinBounds(script, instruction))
        .ifPresent(script -> byOffset.put(instruction.span().start(), script));
  }

  private boolean isWithinBounds(ShellScript script, Instruction instruction) {
    commands += script.commands().size();
    if (commands > MAX_COMMANDS) {
      problems.add(
          new ParseProblem(
              instruction.keywordSpan(),
              "the scripts of the file have more than %d commands, and those from here on were not read; move them to a script file"
                  .formatted(MAX_COMMANDS)));
    }
    return commands <= MAX_COMMANDS;
  }

  /** What was not read because there is too much of it: one problem, at the first such script. */
  public List<ParseProblem> problems() {
    return problems.stream().limit(1).toList();
  }

  private static Optional<CommandForm> command(Instruction instruction) {
    if (instruction instanceof Run run) {
      return Optional.of(run.command());
    } else if (instruction instanceof Cmd cmd) {
      return Optional.of(cmd.command());
    } else if (instruction instanceof Entrypoint entrypoint) {
      return Optional.of(entrypoint.command());
    }
    return instruction instanceof Healthcheck check ? check.command() : Optional.empty();
  }

  private static SplicedText text(ShellForm form, Instruction instruction, SourceText source) {
    return instruction.heredocs().isEmpty()
        ? form.script()
        : HeredocScript.of(form, instruction.heredocs(), source);
  }
}
