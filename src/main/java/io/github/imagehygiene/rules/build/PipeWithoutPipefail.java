package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.PipeEnds;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** RUN has a pipe whose first commands may fail without the build noticing. */
record PipeWithoutPipefail(List<String> ignoreLeft) implements DockerfileRule {

  private static final Setting<List<String>> IGNORED =
      Setting.of(
          "ignoreLeft",
          SettingType.listOf(SettingType.text()),
          List.of("echo", "printf", "yes"),
          "commands whose failure at the left of a pipe means nothing");

  static final RuleInfo INFO =
      RuleInfo.rule("pipe-without-pipefail")
          .levels(WARNING, WARNING, OFF)
          .peers("DL4006")
          .settings(IGNORED);

  PipeWithoutPipefail(Settings settings) {
    this(settings.get(IGNORED));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Run.class)
        .flatMap(run -> firstUnnoticed(subject, run).map(c -> finding(subject, run, c)).stream());
  }

  /** One setting of the shell cures all pipes of a RUN, so only the first is reported. */
  private Optional<ShellCommand> firstUnnoticed(DockerfileSubject subject, Placed<Run> run) {
    var script = subject.scripts().script(run.instruction());
    var pipes = PipeEnds.of(script);
    return script.commands().stream()
        .filter(command -> !command.shell().options().pipefail() && pipes.hideFailureOf(command))
        .filter(command -> command.name().filter(ignoreLeft::contains).isEmpty())
        .filter(command -> !passesTextOn(command))
        .findFirst();
  }

  /** A cat of a here-document or a here-string is an echo. */
  private static boolean passesTextOn(ShellCommand command) {
    return command.is("cat")
        && command.options().operands().isEmpty()
        && command.redirections().stream().anyMatch(each -> each.operator().startsWith("<<"));
  }

  private static Finding finding(DockerfileSubject subject, Placed<Run> run, ShellCommand command) {
    String name = command.name().orElse("the command");
    return Finding.of(
            INFO.id(),
            name,
            "a failure of \"%s\" goes unnoticed: the pipe has only the status of its last command"
                .formatted(name),
            Evidence.at(subject.source(), run.stage(), command.span()))
        .instead(
            "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"] above it; /bin/ash on Alpine");
  }
}
