package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.ExitStatus;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A heredoc of several commands runs without {@code set -e}, so only the last stops the build. */
record HeredocWithoutErrexit() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("heredoc-without-errexit").levels(Level.WARNING, Level.WARNING, Level.OFF);

  /** Commands that hardly fail, or whose failure is an answer. */
  private static final Set<String> HARMLESS =
      Set.of(
          ":",
          "[",
          "[[",
          "alias",
          "break",
          "continue",
          "declare",
          "echo",
          "exit",
          "export",
          "false",
          "hash",
          "local",
          "printf",
          "readonly",
          "return",
          "set",
          "shopt",
          "sleep",
          "test",
          "trap",
          "true",
          "type",
          "typeset",
          "ulimit",
          "umask",
          "unalias",
          "unset",
          "wait",
          "which");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Run.class)
        .filter(run -> !run.instruction().heredocs().isEmpty())
        .flatMap(
            run ->
                firstLost(run.instruction(), subject.scripts().script(run.instruction())).stream()
                    .map(command -> finding(subject, run, command)));
  }

  /** One line cures the whole heredoc, so only the first is reported. */
  private static Optional<ShellCommand> firstLost(Run run, ShellScript script) {
    return script.commandsAndWrappers().anyMatch(HeredocWithoutErrexit::stops)
        ? Optional.empty()
        : script.commands().stream()
            .filter(command -> isInHeredoc(run, command))
            .filter(command -> mayFail(command) && ExitStatus.isLost(command))
            .findFirst();
  }

  /** {@code set -e} further down, or a trap for failures. */
  private static boolean stops(ShellCommand command) {
    return command.is("trap") && command.args().contains("ERR")
        || command.is("set") && command.shell().with(command.args()).options().errexit();
  }

  private static boolean isInHeredoc(Run run, ShellCommand command) {
    int start = command.span().start();
    return run.heredocs().stream()
        .anyMatch(heredoc -> heredoc.body().start() <= start && start < heredoc.body().end());
  }

  private static boolean mayFail(ShellCommand command) {
    boolean asks = command.is("command") && command.hasFlag("-v", "-V");
    return !command.words().isEmpty()
        && !asks
        && command.name().filter(HARMLESS::contains).isEmpty();
  }

  private static Finding finding(DockerfileSubject subject, Placed<Run> run, ShellCommand command) {
    String name = command.name().orElse("the command");
    return Finding.of(
            INFO.id(),
            name,
            "a failure of \"%s\" does not stop the build: without \"set -e\" only the last command of the heredoc does"
                .formatted(name),
            Evidence.at(subject.source(), run.stage(), command.span()))
        .instead("set -e as the first line of the heredoc");
  }
}
