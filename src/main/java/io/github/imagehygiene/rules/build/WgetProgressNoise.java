package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.scripts.PlacedCommand;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.OptionSyntax;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** wget writes its progress into the build log. */
record WgetProgressNoise() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("wget-progress-noise").levels(OFF, Level.INFO, OFF).peers("DL3047");

  /** Short options with a value, of GNU Wget 1.25. */
  private static final OptionSyntax WGET =
      OptionSyntax.withValues("-o -a -e -i -B -t -O -T -w -Q -P -U -l -A -R -D -I -X".split(" "));

  private static final String[] QUIET = {
    "--progress",
    "-q",
    "--quiet",
    "-nv",
    "--no-verbose",
    "-o",
    "--output-file",
    "-a",
    "--append-output",
    "-b",
    "--background",
    "-V",
    "--version",
    "-h",
    "--help"
  };

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .scripts()
        .commands(Run.class)
        .filter(placed -> placed.command().is("wget") && isNoisy(placed.command()))
        .filter(placed -> !mayBeToldByVariable(subject, placed))
        .map(placed -> finding(subject, placed));
  }

  private static boolean isNoisy(ShellCommand wget) {
    return !wget.options(WGET).has(QUIET)
        && wget.redirections().stream().noneMatch(WgetProgressNoise::takesErrors);
  }

  /** A variable may hold options, unless it is the only operand: that is the address. */
  private static boolean mayBeToldByVariable(DockerfileSubject subject, PlacedCommand<Run> placed) {
    var operands = placed.command().options(WGET).operands();
    return operands.size() > 1
        && operands.stream()
            .filter(ShellWord::mayBeAnything)
            .map(word -> subject.value(word, placed))
            .anyMatch(value -> value.filter(text -> !text.startsWith("-")).isEmpty());
  }

  private static boolean takesErrors(Redirection redirection) {
    return redirection.descriptor().equals("2") || redirection.operator().startsWith("&>");
  }

  private static Finding finding(DockerfileSubject subject, PlacedCommand<Run> placed) {
    return Finding.of(
            INFO.id(),
            placed.command().args().stream().reduce("", (first, last) -> last),
            "wget without -nv or -q writes its progress into the build log",
            Evidence.at(
                subject.source(), placed.at().stage(), placed.command().words().get(0).span()))
        .instead("wget -nv …, or wget -q … with the wget of Alpine");
  }
}
