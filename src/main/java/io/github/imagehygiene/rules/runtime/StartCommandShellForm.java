package io.github.imagehygiene.rules.runtime;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Cmd;
import io.github.imagehygiene.dockerfile.instruction.Entrypoint;
import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Shell;
import io.github.imagehygiene.dockerfile.stages.StageGraph;
import io.github.imagehygiene.dockerfile.syntax.CommandForm;
import io.github.imagehygiene.dockerfile.syntax.ShellForm;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** CMD or ENTRYPOINT is a line for a shell, which then is process 1 and keeps signals to itself. */
record StartCommandShellForm() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("start-command-shell-form")
          .levels(WARNING, ERROR, OFF)
          .peers("DL3025", "JSONArgsRecommended", "S7019")
          .imageTwin("image-start-command-shell-form")
          .yieldsTo("exec-form-malformed");

  /** Their /bin/sh is dash (wiki.debian.org/Shell, wiki.ubuntu.com/DashAsBinSh, 2026-12-01). */
  private static final Set<String> WITH_DASH =
      Set.of("docker.io/library/debian", "docker.io/library/ubuntu");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return withDefaultShell(subject)
        .flatMap(placed -> keepsShell(placed.instruction()).map(f -> finding(subject, placed, f)));
  }

  /**
   * What no SHELL stands above, in its stage or those it builds on: who sets one means to use it.
   */
  private static Stream<Placed<Instruction>> withDefaultShell(DockerfileSubject subject) {
    var shelled = new HashSet<Stage>();
    var found = Stream.<Placed<Instruction>>builder();
    for (var placed : subject.dockerfile().instructionsAndTriggers(Instruction.class).toList()) {
      if (setsShell(placed, subject.graph(), shelled)) {
        shelled.add(placed.stage());
      } else if (!shelled.contains(placed.stage())) {
        found.add(placed);
      }
    }
    return found.build();
  }

  private static boolean setsShell(
      Placed<Instruction> placed, StageGraph graph, Set<Stage> shelled) {
    return placed.instruction() instanceof Shell && placed.onbuild().isEmpty()
        || placed.instruction() instanceof From
            && graph.parent(placed.stage()).filter(shelled::contains).isPresent();
  }

  private static Stream<ShellForm> keepsShell(Instruction instruction) {
    return start(instruction)
        .filter(ShellForm.class::isInstance)
        .map(ShellForm.class::cast)
        .filter(form -> !form.isEmpty() && !ShellLine.of(form.script()).endsInExec())
        .stream();
  }

  private static Optional<CommandForm> start(Instruction instruction) {
    if (instruction instanceof Cmd cmd) {
      return Optional.of(cmd.command());
    }
    return instruction instanceof Entrypoint entrypoint
        ? Optional.of(entrypoint.command())
        : Optional.empty();
  }

  private static boolean isSure(DockerfileSubject subject, Stage stage, ShellForm form) {
    return !ShellLine.of(form.script()).script().mayEndInExec() || hasDash(subject.graph(), stage);
  }

  private static boolean hasDash(StageGraph graph, Stage stage) {
    Stage lowest = stage;
    while (graph.parent(lowest).isPresent()) {
      lowest = graph.parent(lowest).get();
    }
    return graph
        .base(lowest)
        .flatMap(use -> use.target().asImage())
        .filter(image -> WITH_DASH.contains(image.repository()))
        .isPresent();
  }

  private static Finding finding(
      DockerfileSubject subject, Placed<Instruction> placed, ShellForm form) {
    String name = placed.instruction().keyword().name();
    return Finding.of(
            INFO.id(),
            name,
            "%s in shell form %s the shell process 1, which does not pass SIGTERM on"
                .formatted(name, isSure(subject, placed.stage(), form) ? "makes" : "may make"),
            Evidence.at(subject.source(), placed.stage(), form.span()))
        .instead(
            ShellLine.of(form.script())
                .asJson()
                .map(json -> name + " " + json)
                .orElse("a JSON array, or exec before the program: %s exec …".formatted(name)));
  }
}
