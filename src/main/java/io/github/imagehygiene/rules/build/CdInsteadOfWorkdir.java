package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.OFF;

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
import io.github.imagehygiene.shell.syntax.Place.Role;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.Optional;
import java.util.stream.Stream;

/** RUN changes its folder with cd, where WORKDIR would do. */
record CdInsteadOfWorkdir(boolean everywhere) implements DockerfileRule {

  private static final Setting<Boolean> EVERYWHERE =
      Setting.of(
          "everywhere",
          SettingType.flag(),
          false,
          "every cd, not only one that all else in the RUN follows, or nothing");

  static final RuleInfo INFO =
      RuleInfo.rule("cd-instead-of-workdir")
          .levels(OFF, Level.INFO, OFF)
          .peers("DL3003", "DS-0013", "S6597")
          .settings(EVERYWHERE);

  CdInsteadOfWorkdir(Settings settings) {
    this(settings.get(EVERYWHERE));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .scripts()
        .commands(Run.class)
        .filter(placed -> placed.command().is("cd"))
        .filter(placed -> everywhere || isAtTheRim(subject, placed))
        .flatMap(placed -> finding(subject, placed).stream());
  }

  private static boolean isAtTheRim(DockerfileSubject subject, PlacedCommand<Run> placed) {
    ShellScript script = subject.scripts().script(placed.at().instruction());
    ShellCommand cd = placed.command();
    boolean first = script.before(cd).stream().allMatch(c -> c.is("set", "mkdir"));
    return (first || script.next(cd).isEmpty()) && !isExcursion(cd);
  }

  /** Also where it goes back for the next round of a loop. */
  private static boolean isExcursion(ShellCommand cd) {
    return cd.inSubshell() || cd.inCondition() || cd.place().isIn(Role.LOOP);
  }

  /** Where it leads must not depend on the shell, nor on where it was before. */
  private static Optional<Finding> finding(DockerfileSubject subject, PlacedCommand<Run> placed) {
    return placed.command().options().operands().stream()
        .findFirst()
        .filter(folder -> !folder.is("-") && subject.value(folder, placed).isPresent())
        .map(folder -> finding(subject, placed, folder.text()));
  }

  private static Finding finding(
      DockerfileSubject subject, PlacedCommand<Run> placed, String folder) {
    return Finding.of(
            INFO.id(),
            folder,
            "cd to %s, which ends with the RUN".formatted(folder),
            Evidence.at(subject.source(), placed.at().stage(), placed.command().span()))
        .instead("WORKDIR " + folder);
  }
}
