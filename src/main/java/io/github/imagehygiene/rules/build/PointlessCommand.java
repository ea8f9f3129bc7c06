package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.scripts.PlacedCommand;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.FactTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * RUN calls a program that does nothing useful in a build, such as an editor or an init's client.
 */
record PointlessCommand(List<String> commands) implements DockerfileRule {

  private static final Setting<List<String>> COMMANDS =
      Setting.of(
          "commands",
          SettingType.listOf(SettingType.text()),
          FactTable.lines(PointlessCommand.class, "pointless-commands.txt"),
          "programs that have no use in a build, or such a program with its subcommand");

  static final RuleInfo INFO =
      RuleInfo.rule("pointless-command")
          .levels(Level.INFO, Level.WARNING, Level.OFF)
          .peers("DL3001")
          .settings(COMMANDS);

  PointlessCommand(Settings settings) {
    this(settings.get(COMMANDS));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .scripts()
        .commands(Run.class)
        .filter(placed -> !isForOwnServer(subject, placed) && !hasKeys(placed))
        .flatMap(
            placed -> pointless(placed.command()).map(p -> finding(subject, placed, p)).stream());
  }

  /** The entry that a command is; written with a path it may be any program. */
  private Optional<String> pointless(ShellCommand command) {
    Optional<ShellWord> name = command.words().stream().findFirst();
    String call =
        name.map(ShellWord::text).orElse("") + " " + command.options().subcommand().orElse("");
    return commands.stream()
        .filter(entry -> name.filter(word -> word.is(entry)).isPresent() || entry.equals(call))
        .findFirst();
  }

  /**
   * A server that this RUN itself sent to the background may be looked for and stopped; a service
   * may be there for the commands behind it.
   */
  private static boolean isForOwnServer(DockerfileSubject subject, PlacedCommand<Run> placed) {
    ShellCommand command = placed.command();
    ShellScript script = subject.scripts().script(placed.at().instruction());
    return command.is("ps", "kill")
            && script.before(command).stream().anyMatch(ShellCommand::inBackground)
        || command.is("service")
            && (script.next(command).filter(next -> !next.is("service")).isPresent()
                || script.before(command).stream().anyMatch(earlier -> earlier.is("service")));
  }

  /** With {@code --mount=type=ssh}, a build may log in elsewhere. */
  private static boolean hasKeys(PlacedCommand<Run> placed) {
    return placed.command().is("ssh")
        && placed.at().instruction().mounts().stream().anyMatch(m -> m.type().equals("ssh"));
  }

  private static Finding finding(
      DockerfileSubject subject, PlacedCommand<Run> placed, String what) {
    return Finding.of(
            INFO.id(),
            what,
            "\"%s\" has no use in a build".formatted(what),
            Evidence.at(
                subject.source(), placed.at().stage(), placed.command().words().get(0).span()))
        .instead("the RUN without it; what is to run with the container belongs to CMD");
  }
}
