package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.stages.FinalState;
import io.github.imagehygiene.dockerfile.syntax.ExecForm;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.Place;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.StartCommand;
import java.util.Optional;
import java.util.stream.Stream;

/** A variable in exec form, which no shell expands, so the program gets its name as text. */
record ExecFormVariableNotExpanded() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("exec-form-variable-not-expanded")
          .levels(Level.WARNING, Level.ERROR, Level.OFF);

  /** What an instruction in exec form runs. */
  private record Exec(Instruction instruction, ShellScript script) {}

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return Stream.of(runs(subject), start(subject), healthcheck(subject))
        .flatMap(execs -> execs)
        .flatMap(exec -> findings(subject, exec));
  }

  private static Stream<Exec> runs(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Run.class)
        .map(Placed::instruction)
        .filter(run -> run.command() instanceof ExecForm)
        .map(run -> new Exec(run, subject.scripts().script(run)));
  }

  /** CMD alone that begins with an option is for a program that only the base image knows. */
  private static Stream<Exec> start(DockerfileSubject subject) {
    return subject
        .startCommand()
        .filter(start -> start.form() instanceof ExecForm)
        .map(StartCommand::script)
        .filter(
            script -> script.commands().stream().noneMatch(ExecFormVariableNotExpanded::isOption))
        .flatMap(script -> last(subject).map(instruction -> new Exec(instruction, script)))
        .stream();
  }

  private static boolean isOption(ShellCommand command) {
    return command.name().filter(name -> name.startsWith("-")).isPresent();
  }

  private static Optional<Instruction> last(DockerfileSubject subject) {
    var state = subject.state();
    Optional<Instruction> entrypoint =
        state.flatMap(FinalState::entrypoint).map(Placed::instruction);
    return entrypoint.or(() -> state.flatMap(FinalState::cmd).map(Placed::instruction));
  }

  private static Stream<Exec> healthcheck(DockerfileSubject subject) {
    return subject.state().flatMap(FinalState::healthcheck).map(Placed::instruction).stream()
        .filter(check -> check.command().filter(ExecForm.class::isInstance).isPresent())
        .map(check -> new Exec(check, subject.scripts().script(check)));
  }

  private static Stream<Finding> findings(DockerfileSubject subject, Exec exec) {
    return exec.script().commands().stream()
        .filter(command -> !command.place().isIn(Place.Role.SCRIPT))
        .flatMap(
            command ->
                command.words().stream()
                    .flatMap(word -> variable(subject, exec, command, word).stream())
                    .map(variable -> finding(subject, exec, command, variable)));
  }

  /** The first variable of a word that is not the program's own business. */
  private static Optional<ExecVariable> variable(
      DockerfileSubject subject, Exec exec, ShellCommand command, ShellWord word) {
    return ExecVariable.in(word)
        .filter(
            variable ->
                variable.isNamedAsUsual()
                    || subject.scopes().isDeclared(variable.name(), exec.instruction()))
        .filter(variable -> !ArgumentExpansion.mayExpand(command, word, variable))
        .findFirst();
  }

  private static Finding finding(
      DockerfileSubject subject, Exec exec, ShellCommand command, ExecVariable variable) {
    String keyword = exec.instruction().keyword().name();
    String name = "$" + variable.name();
    String program = command.name().filter(p -> !p.startsWith("$")).orElse("the program");
    boolean run = exec.instruction() instanceof Run;
    return Finding.of(
            INFO.id(),
            variable.name(),
            "exec form does not expand \"%s\": %s"
                .formatted(
                    name,
                    command.words().get(0).text().contains(name)
                        ? "no program has that name"
                        : program + " gets it as text"),
            Evidence.in(subject.dockerfile(), variable.span()))
        .instead(
            run
                ? "shell form: RUN %s … %s".formatted(program, name)
                : "%s ["
                    .formatted(keyword.equals("HEALTHCHECK") ? "HEALTHCHECK CMD" : keyword)
                    .concat("\"sh\", \"-c\", \"exec %s … %s\"]".formatted(program, name)));
  }
}
