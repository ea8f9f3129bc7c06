package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Env;
import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.RunScript;
import java.util.stream.Stream;

/** A RUN ends with unsetting what ENV has set, which changes nothing. */
record UnsetAcrossLayers() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("unset-across-layers").levels(WARNING, WARNING, OFF).peers("S6581");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.runs().stream()
        .flatMap(
            run ->
                run.script().commands().stream()
                    .filter(command -> command.is("unset") && !command.hasFlag("-f"))
                    .filter(command -> isLast(run, command))
                    .flatMap(command -> check(subject, run, command)));
  }

  /** What comes behind an unset is run without the variable, which may be meant. */
  private static boolean isLast(RunScript run, ShellCommand unset) {
    return run.script().after(unset).stream()
        .allMatch(later -> later.is("unset", "true", ":", "echo", "rm"));
  }

  private static Stream<Finding> check(
      DockerfileSubject subject, RunScript run, ShellCommand unset) {
    return unset.options().operands().stream()
        .filter(name -> !isSet(run, unset, name))
        .flatMap(
            name ->
                name.literal().flatMap(text -> subject.env(text, run.at())).stream()
                    .map(env -> finding(subject, run, name, env)));
  }

  /** Whether the RUN itself gives the variable a value before. */
  private static boolean isSet(RunScript run, ShellCommand unset, ShellWord name) {
    String begin = name.literal().orElse("") + "=";
    return run.script().before(unset).stream()
        .flatMap(
            each ->
                Stream.concat(
                    each.assignments().stream().map(set -> set.name() + "="),
                    each.arguments().stream().map(ShellWord::prefix)))
        .anyMatch(text -> text.startsWith(begin));
  }

  private static Finding finding(
      DockerfileSubject subject, RunScript run, ShellWord name, Placed<Env> env) {
    return Finding.of(
            INFO.id(),
            name.text(),
            "unset of \"%s\" ends with this RUN; the image keeps what ENV sets"
                .formatted(name.text()),
            Evidence.at(subject.source(), run.stage(), name.span()),
            Evidence.at(subject.source(), env.stage(), env.instruction().span()))
        .instead(
            "ARG %s instead of ENV, or %1$s=… in front of what needs it".formatted(name.text()));
  }
}
