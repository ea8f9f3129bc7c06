package io.github.imagehygiene.rules.java;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.RunEdits;
import io.github.imagehygiene.subject.RunScript;
import java.util.List;
import java.util.stream.Stream;

/** Maven or Gradle runs in a build as it would at a terminal. */
record BuildToolInteractive() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("build-tool-interactive").levels(Level.OFF, Level.INFO, Level.OFF);

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return BuildTool.ALL.stream()
        .flatMap(tool -> subject.runs().stream().flatMap(run -> check(subject, run, tool)));
  }

  private static Stream<Finding> check(DockerfileSubject subject, RunScript run, BuildTool tool) {
    return run.script().commands().stream()
        .filter(tool::isRunBy)
        .filter(
            command ->
                !tool.mayBeQuiet(command) && !mayBeToldByVariable(subject, run, command, tool))
        .map(command -> finding(subject, run, command, tool));
  }

  /** A variable whose value is not known may say anything. */
  private static boolean mayBeToldByVariable(
      DockerfileSubject subject, RunScript run, ShellCommand command, BuildTool tool) {
    return run.environment(tool.variable(), command)
        .map(tool::isQuiet)
        .orElseGet(() -> subject.scopes().isDeclared(tool.variable(), run.at().instruction()));
  }

  private static Finding finding(
      DockerfileSubject subject, RunScript run, ShellCommand command, BuildTool tool) {
    var name = command.words().get(0);
    List<String> goals = command.args().stream().filter(word -> !word.startsWith("-")).toList();
    return Finding.of(
            INFO.id(),
            String.join(" ", goals),
            "%s without %s %s".formatted(name.text(), tool.option(), tool.otherwise()),
            Evidence.at(subject.source(), run.stage(), name.span()))
        .fix(
            new Fix(
                "%s %s …".formatted(name.text(), tool.option()),
                RunEdits.insert(run, name, tool.option()),
                true));
  }
}
