package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.scripts.PlacedCommand;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.WeakenedCheck;
import java.util.stream.Stream;

/** A command is told to download by SSL, or by a version of TLS before 1.2. */
record WeakTlsVersion() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("weak-tls-version").levels(WARNING, ERROR, OFF).peers("S4423");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .scripts()
        .commands(Run.class)
        .flatMap(
            placed ->
                WeakenedCheck.in(placed.command(), WeakenedCheck.Kind.VERSION)
                    .map(word -> finding(subject, placed, word)));
  }

  private static Finding finding(
      DockerfileSubject subject, PlacedCommand<Run> placed, ShellWord word) {
    String name = placed.command().name().orElse("");
    return Finding.of(
            INFO.id(),
            name + " " + word.text(),
            "with %s %s agrees to a version of TLS that is broken".formatted(word.text(), name),
            Evidence.at(subject.source(), placed.at().stage(), word.span()))
        .instead("the command without it, or with a lowest version: curl --tlsv1.2");
  }
}
