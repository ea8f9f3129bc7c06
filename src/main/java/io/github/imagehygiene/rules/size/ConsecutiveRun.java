package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Run;
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
import io.github.imagehygiene.shell.syntax.Place.Role;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A RUN follows another, and one layer would do for the few commands of both. */
record ConsecutiveRun(int maxCommands) implements DockerfileRule {

  private static final Setting<Integer> COMMANDS =
      Setting.of(
          "maxCommands",
          SettingType.number(1),
          1,
          "most commands of a RUN that is taken for one that may be joined; a pipe is one command");

  static final RuleInfo INFO =
      RuleInfo.rule("consecutive-run")
          .levels(Level.INFO, WARNING, OFF)
          .peers("DL3059", "S7031")
          .settings(COMMANDS);

  ConsecutiveRun(Settings settings) {
    this(settings.get(COMMANDS));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.graph().closure().stream().flatMap(stage -> check(subject, stage));
  }

  private Stream<Finding> check(DockerfileSubject subject, Stage stage) {
    List<Instruction> all = stage.instructions();
    return IntStream.range(1, all.size())
        .filter(i -> isShort(subject, all.get(i - 1)) && isShort(subject, all.get(i)))
        .filter(i -> options(all.get(i - 1)).equals(options(all.get(i))))
        .mapToObj(i -> finding(subject, stage, all.get(i)));
  }

  /** A heredoc cannot be joined with && and a script that cannot be read may be of any length. */
  private boolean isShort(DockerfileSubject subject, Instruction instruction) {
    ShellScript script = subject.scripts().script(instruction);
    return instruction instanceof Run
        && instruction.heredocs().isEmpty()
        && script.isReadable()
        && script.commands().stream().filter(ConsecutiveRun::counts).count() <= maxCommands;
  }

  /** Only the first of a pipe counts, and what is in a substitution is part of its command. */
  private static boolean counts(ShellCommand command) {
    return command
        .place()
        .outward()
        .noneMatch(p -> p.role() == Role.SUBSTITUTION || p.role() == Role.STAGE && p.index() > 0);
  }

  private static Set<String> options(Instruction run) {
    return run.flags().stream()
        .map(flag -> flag.name() + flag.value().map(value -> "=" + value).orElse(""))
        .collect(Collectors.toSet());
  }

  private static Finding finding(DockerfileSubject subject, Stage stage, Instruction run) {
    String what =
        subject.scripts().script(run).commands().stream()
            .findFirst()
            .flatMap(ShellCommand::name)
            .orElse("RUN");
    return Finding.of(
            INFO.id(),
            what,
            "a layer of its own for \"%s\", which the RUN above could run".formatted(what),
            Evidence.at(subject.source(), stage, run.keywordSpan()))
        .instead("one RUN for both, joined with &&");
  }
}
