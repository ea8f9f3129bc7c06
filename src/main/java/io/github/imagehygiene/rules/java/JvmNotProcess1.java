package io.github.imagehygiene.rules.java;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.Place.Role;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.StartCommand;
import java.util.Optional;
import java.util.stream.Stream;

/** The container starts the JVM below a shell, which keeps the signal to end to itself. */
record JvmNotProcess1() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("jvm-not-process-1")
          .levels(WARNING, ERROR, OFF)
          .yieldsTo("start-command-shell-form", "image-start-command-shell-form");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.startCommand().stream()
        .filter(start -> !handsSignalsOn(start))
        .flatMap(
            start ->
                lastJvm(start)
                    .filter(jvm -> isBelowShell(jvm, start))
                    .map(jvm -> finding(subject, start, jvm))
                    .stream());
  }

  /** By a trap of its own, or by an init that signals all processes. */
  private static boolean handsSignalsOn(StartCommand start) {
    return start
        .script()
        .commandsAndWrappers()
        .anyMatch(
            command ->
                command.is("trap", "dumb-init") || command.is("tini") && command.hasFlag("-g"));
  }

  /** What runs before that, or in a substitution, only asks or prepares something. */
  private static Optional<ShellCommand> lastJvm(StartCommand start) {
    return start.script().commands().stream()
        .filter(command -> !command.place().isIn(Role.SUBSTITUTION) && !command.inCondition())
        .filter(command -> isJvm(command) || isReplacement(command))
        .reduce((earlier, later) -> later)
        .filter(JvmNotProcess1::isJvm);
  }

  private static boolean isJvm(ShellCommand command) {
    return command.is("java")
        || !command.words().isEmpty()
            && command.words().get(0).text().replace("\"", "").endsWith("/bin/java");
  }

  private static boolean isReplacement(ShellCommand command) {
    return command.isWrappedBy("exec");
  }

  private static boolean isBelowShell(ShellCommand jvm, StartCommand start) {
    var place = jvm.place();
    return start.shellsAround(jvm) > 0
        || place.isIn(Role.STAGE)
        || place.isIn(Role.SUBSHELL)
        || place.isIn(Role.BACKGROUND);
  }

  private static Finding finding(DockerfileSubject subject, StartCommand start, ShellCommand jvm) {
    return Finding.of(
            INFO.id(),
            "java",
            "the shell around %s %s process 1 and does not pass SIGTERM on"
                .formatted(quoted(jvm), mayBecome(start, jvm) ? "may stay" : "stays"),
            Evidence.at(subject.source(), start.stage(), start.form().span()))
        .instead("[\"java\", …] as a JSON array, or exec before java");
  }

  private static boolean mayBecome(StartCommand start, ShellCommand jvm) {
    return start.script().mayEndInExec() && start.script().after(jvm).isEmpty();
  }

  private static String quoted(ShellCommand jvm) {
    return '"' + jvm.words().get(0).text().replace("\"", "") + '"';
  }
}
