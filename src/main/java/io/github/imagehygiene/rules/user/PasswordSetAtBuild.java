package io.github.imagehygiene.rules.user;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.scripts.PlacedCommand;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.OptionSyntax;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** RUN gives a user a password, which is then in every container. */
record PasswordSetAtBuild() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("password-set-at-build")
          .levels(WARNING, ERROR, ERROR)
          .peers("CKV2_DOCKER_17", "S6437", "DKL-LI-0001");

  /** The short options of useradd(8) with a value, so that none is read out of such a value. */
  private static final OptionSyntax USERADD =
      OptionSyntax.withValues(
          "-p",
          "--password",
          "-b",
          "-c",
          "-d",
          "-e",
          "-f",
          "-g",
          "-G",
          "-k",
          "-K",
          "-P",
          "-R",
          "-s",
          "-u",
          "-Z");

  /** As {@link #USERADD}, of usermod(8), where -l has a value and -b has none. */
  private static final OptionSyntax USERMOD =
      OptionSyntax.withValues(
          "-p",
          "--password",
          "-c",
          "-d",
          "-e",
          "-f",
          "-g",
          "-G",
          "-l",
          "-P",
          "-R",
          "-s",
          "-u",
          "-v",
          "-V",
          "-w",
          "-W",
          "-Z");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .scripts()
        .commands(Run.class)
        .filter(placed -> !hasSecret(placed.at().instruction()))
        .filter(
            placed -> sets(subject.scripts().script(placed.at().instruction()), placed.command()))
        .map(placed -> finding(subject, placed));
  }

  private static boolean hasSecret(Run run) {
    return run.mounts().stream().anyMatch(mount -> mount.type().equals("secret"));
  }

  private static boolean sets(ShellScript script, ShellCommand command) {
    return command.is("chpasswd")
        || command.is("passwd") && setsOrDeletes(script, command)
        || command.is("useradd", "usermod") && givesPassword(command);
  }

  /** passwd asks at the terminal, which a build does not have, unless it is fed or only deletes. */
  private static boolean setsOrDeletes(ShellScript script, ShellCommand passwd) {
    return passwd.hasFlag("-d", "--delete", "--stdin")
        || !script.upstream(passwd).isEmpty() && !passwd.hasFlag("-l", "--lock")
        || passwd.redirections().stream().anyMatch(Redirection::feedsInput);
  }

  /** What begins with ! or * is the hash of no password, so nobody can log in. */
  private static boolean givesPassword(ShellCommand command) {
    return command
        .options(command.is("useradd") ? USERADD : USERMOD)
        .valueWords("-p", "--password")
        .anyMatch(word -> !word.prefix().startsWith("!") && !word.prefix().startsWith("*"));
  }

  private static Finding finding(DockerfileSubject subject, PlacedCommand<Run> placed) {
    String name = placed.command().name().orElse("");
    return Finding.of(
            INFO.id(),
            name,
            "%s sets a password that is then the same in every container".formatted(name),
            Evidence.at(subject.source(), placed.at().stage(), placed.command().span()))
        .instead("a user without password (useradd -r), and keys or secrets mounted at run time");
  }
}
