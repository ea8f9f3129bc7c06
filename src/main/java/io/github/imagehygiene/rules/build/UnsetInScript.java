package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.instruction.Shell;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.dockerfile.variables.PredefinedArgs;
import io.github.imagehygiene.dockerfile.variables.VariableUse;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.VariableUses.Read;
import io.github.imagehygiene.shell.syntax.Place;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The variables that the script of a RUN expands though surely nothing sets them. */
final class UnsetInScript {

  /** Set by shells themselves (POSIX.1-2017 XCU 2.5.3, bash(1) "Shell Variables"). */
  private static final Set<String> OF_SHELLS =
      Set.of(
          "DIRSTACK",
          "EUID",
          "GROUPS",
          "HISTCMD",
          "HOME",
          "HOSTNAME",
          "HOSTTYPE",
          "IFS",
          "LINENO",
          "MACHTYPE",
          "OLDPWD",
          "OPTARG",
          "OPTIND",
          "OSTYPE",
          "PATH",
          "PIPESTATUS",
          "PPID",
          "PS1",
          "PS2",
          "PS4",
          "PWD",
          "RANDOM",
          "REPLY",
          "SECONDS",
          "SHELL",
          "SHELLOPTS",
          "SHLVL",
          "TERM",
          "UID",
          "USER",
          "_");

  private UnsetInScript() {}

  /** Each of them once, where it is expanded first. */
  static Stream<VariableUse> of(DockerfileSubject subject, Run run) {
    ShellScript script = subject.scripts().script(run);
    var uses = script.variableUses();
    if (uses.setsUnknown() || startsWithProfile(subject, run)) {
      return Stream.empty();
    }
    var seen = new HashSet<String>();
    return uses.reads().stream()
        .filter(read -> !uses.set().contains(read.variable().name()))
        .filter(read -> !read.hasAlternative() && !isInOtherEnvironment(read.command()))
        .filter(read -> isUnset(subject, run, read.variable().name()))
        .filter(read -> seen.add(read.variable().name()))
        .map(UnsetInScript::use);
  }

  private static VariableUse use(Read read) {
    return new VariableUse(read.variable().name(), read.variable().span(), false);
  }

  private static boolean isUnset(DockerfileSubject subject, Run run, String name) {
    return !OF_SHELLS.contains(name)
        && !name.startsWith("BASH")
        && !PredefinedArgs.PROXY.contains(name)
        && !mounted(run).contains(name)
        && subject.scopes().variable(name, run).isEmpty();
  }

  /** The variables that secrets are mounted as. */
  private static List<String> mounted(Run run) {
    return run.mounts().stream()
        .flatMap(mount -> mount.field("env").flatMap(KeyValue::value).stream())
        .map(Word::toString)
        .toList();
  }

  /** Whether a SHELL of the stage, or of one below, reads files that may set variables. */
  private static boolean startsWithProfile(DockerfileSubject subject, Run run) {
    return subject.dockerfile().stageAt(run.span().start()).stream()
        .flatMap(stage -> subject.graph().lineage(stage).stream())
        .map(Stage::instructions)
        .flatMap(List::stream)
        .anyMatch(UnsetInScript::isLoginShell);
  }

  private static boolean isLoginShell(Instruction instruction) {
    return instruction instanceof Shell shell
        && (shell.words().stream().skip(1).map(Word::toString).anyMatch(UnsetInScript::isLogin)
            || !shell.words().isEmpty()
                && !io.github.imagehygiene.shell.Shell.named(shell.words().get(0).toString())
                    .dialect()
                    .isReadable());
  }

  /** A script that another user's shell or a login shell runs may have other variables. */
  private static boolean isInOtherEnvironment(ShellCommand command) {
    return command.place().isIn(Place.Role.SCRIPT)
        && command.wrappers().stream()
            .anyMatch(
                wrapper ->
                    wrapper.is("su", "runuser", "ssh", "sudo", "chroot")
                        || wrapper.args().stream().anyMatch(UnsetInScript::isLogin));
  }

  private static boolean isLogin(String option) {
    return option.matches("-[a-zA-Z]*[li][a-zA-Z]*|--login|--rcfile|--init-file");
  }
}
