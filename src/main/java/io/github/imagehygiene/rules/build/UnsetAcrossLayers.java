package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.Assignment;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.RunScript;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A RUN ends with unsetting what ENV has set, which changes nothing. */
record UnsetAcrossLayers() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("unset-across-layers").levels(WARNING, WARNING, OFF).peers("S6581");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.runs().stream().flatMap(run -> check(subject, run));
  }

  private static Stream<Finding> check(DockerfileSubject subject, RunScript run) {
    List<ShellWord> names = unsetLast(run);
    Set<String> own = names.isEmpty() ? Set.of() : setByItself(run);
    return names.stream()
        .flatMap(
            name ->
                name
                    .literal()
                    .filter(text -> !own.contains(text))
                    .flatMap(text -> subject.env(text, run.at()))
                    .map(env -> finding(subject, run, name, env))
                    .stream());
  }

  /** What comes behind an unset is run without the variable, which may be meant. */
  private static List<ShellWord> unsetLast(RunScript run) {
    int lastOther =
        run.script().commands().stream()
            .filter(command -> !command.is("unset", "true", ":", "echo", "rm"))
            .mapToInt(ShellCommand::order)
            .max()
            .orElse(-1);
    return run.script().commands().stream()
        .skip(lastOther + 1L)
        .filter(command -> command.is("unset") && !command.hasFlag("-f"))
        .flatMap(command -> command.options().operands().stream())
        .toList();
  }

  private static Set<String> setByItself(RunScript run) {
    return run.script().commands().stream()
        .flatMap(
            command ->
                Stream.concat(
                    command.assignments().stream(),
                    command.arguments().stream().flatMap(word -> Assignment.of(word).stream())))
        .map(Assignment::name)
        .collect(Collectors.toSet());
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
