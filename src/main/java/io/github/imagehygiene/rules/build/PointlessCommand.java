package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.PlacedCommand;
import io.github.imagehygiene.dockerfile.Run;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.FactTable;
import java.util.List;
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
          "programs that have no use in a build");

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
        .filter(placed -> isPointless(placed.command()) && !stopsOwn(subject, placed))
        .map(placed -> finding(subject, placed));
  }

  /** Written with a path it may be any program. */
  private boolean isPointless(ShellCommand command) {
    return command.words().stream().limit(1).anyMatch(w -> commands.stream().anyMatch(w::is));
  }

  /** A server that this RUN itself sent to the background may be looked for and stopped. */
  private static boolean stopsOwn(DockerfileSubject subject, PlacedCommand<Run> placed) {
    return placed.command().is("ps", "kill")
        && subject.scripts().script(placed.at().instruction()).before(placed.command()).stream()
            .anyMatch(ShellCommand::inBackground);
  }

  private static Finding finding(DockerfileSubject subject, PlacedCommand<Run> placed) {
    var name = placed.command().words().get(0);
    return Finding.of(
            INFO.id(),
            name.text(),
            "\"%s\" has no use in a build".formatted(name.text()),
            Evidence.at(subject.source(), placed.at().stage(), name.span()))
        .instead("the RUN without it; what is to run with the container belongs to CMD");
  }
}
