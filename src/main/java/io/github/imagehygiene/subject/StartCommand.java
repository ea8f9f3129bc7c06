package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.stages.FinalState;
import io.github.imagehygiene.dockerfile.syntax.CommandForm;
import io.github.imagehygiene.dockerfile.syntax.ExecForm;
import io.github.imagehygiene.dockerfile.syntax.ShellForm;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.shell.Dialect;
import io.github.imagehygiene.shell.Shell;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a container starts: ENTRYPOINT with the words of CMD behind it, else CMD (Dockerfile
 * reference, "Understand how CMD and ENTRYPOINT interact"). What the base image says is not known.
 *
 * @param stage where the instruction stands that begins it
 * @param form what that instruction runs
 * @param script the commands that come of both
 */
public record StartCommand(Stage stage, CommandForm form, ShellScript script) {

  /** Shells and read-eval-print loops; what they are given beside options, they run. */
  private static final Set<String> INTERPRETERS =
      Set.of(
          "ash",
          "bash",
          "clojure",
          "csh",
          "dash",
          "erl",
          "fish",
          "ghci",
          "groovysh",
          "iex",
          "ipython",
          "irb",
          "jshell",
          "julia",
          "ksh",
          "lua",
          "node",
          "php",
          "pwsh",
          "pypy",
          "python",
          "R",
          "ruby",
          "sbcl",
          "scala",
          "sh",
          "swipl",
          "tclsh",
          "tcsh",
          "zsh");

  private static final Set<String> INTERACTIVE =
      Set.of("-i", "-l", "-a", "-il", "-li", "--interactive", "--login", "--no-save");

  static Optional<StartCommand> of(DockerfileSubject subject) {
    return subject
        .state()
        .flatMap(state -> entrypoint(subject, state).or(() -> cmd(subject, state)));
  }

  private static Optional<StartCommand> entrypoint(DockerfileSubject subject, FinalState state) {
    return state
        .entrypoint()
        .map(
            at -> {
              CommandForm form = at.instruction().command();
              var script =
                  form instanceof ExecForm exec
                      ? ShellScript.ofWords(
                          Stream.concat(exec.words().stream(), arguments(state))
                              .map(Word::raw)
                              .toList())
                      : subject.scripts().script(at.instruction());
              return new StartCommand(at.stage(), form, script);
            });
  }

  private static Stream<Word> arguments(FinalState state) {
    return state.cmd().stream()
        .map(at -> at.instruction().command())
        .filter(ExecForm.class::isInstance)
        .flatMap(form -> ((ExecForm) form).words().stream());
  }

  private static Optional<StartCommand> cmd(DockerfileSubject subject, FinalState state) {
    return state
        .cmd()
        .map(
            at ->
                new StartCommand(
                    at.stage(),
                    at.instruction().command(),
                    subject.scripts().script(at.instruction())));
  }

  /** How many of the shells around a command stay, because it is not {@code exec} that runs it. */
  public int shellsAround(ShellCommand command) {
    int shells = form instanceof ShellForm ? 1 : 0;
    for (ShellCommand wrapper : command.wrappers()) {
      shells += isShell(wrapper) ? 1 : wrapper.is("exec") ? -1 : 0;
    }
    return shells;
  }

  /** Whether it is a shell or the like that nothing is given to run, so that somebody types. */
  public boolean isInteractive() {
    return script.commands().size() == 1 && isInteractive(script.commands().get(0));
  }

  private static boolean isInteractive(ShellCommand command) {
    // php alone reads a program to its end before it runs any of it.
    boolean reads = command.is("php") && command.arguments().isEmpty();
    return !reads
        && command.name().map(StartCommand::unversioned).filter(INTERPRETERS::contains).isPresent()
        && command.redirections().isEmpty()
        && command.arguments().stream()
            .allMatch(word -> word.literal().filter(INTERACTIVE::contains).isPresent());
  }

  /** {@code python} for {@code python3.12}, as several versions are installed side by side. */
  private static String unversioned(String name) {
    return name.replaceFirst("(?<![-.0-9])[-.0-9]+$", "");
  }

  private static boolean isShell(ShellCommand command) {
    return command
        .name()
        .map(Shell::named)
        .map(Shell::dialect)
        .filter(Dialect::isReadable)
        .isPresent();
  }
}
