package io.github.imagehygiene.rules.secrets;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Mount;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownValue;
import io.github.imagehygiene.text.Edit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A secret or SSH agent is mounted with rights for every user. */
record SecretMountWorldReadable() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("secret-mount-world-readable").levels(WARNING, ERROR, OFF).peers("S6469");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Run.class)
        .flatMap(
            run ->
                run.instruction().mounts().stream()
                    .filter(mount -> List.of("secret", "ssh").contains(mount.type()))
                    .flatMap(mount -> finding(subject, run, mount).stream()));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Run.class)
        .flatMap(
            run ->
                run.instruction().mounts().stream()
                    .filter(mount -> List.of("secret", "ssh").contains(mount.type()))
                    .flatMap(mount -> mount.field("mode").stream())
                    .flatMap(mode -> mode.value().stream())
                    .flatMap(mode -> UnknownValue.of(subject, run, mode)));
  }

  /** If the last octal digit of the mode grants anything. */
  private static Optional<Finding> finding(
      DockerfileSubject subject, Placed<Run> run, Mount mount) {
    return mount.field("mode").stream()
        .flatMap(mode -> mode.value().stream())
        .flatMap(mode -> subject.scopes().value(mode, run.instruction()).known().stream())
        .filter(mode -> mode.matches("[0-7]*[1-7]"))
        .map(mode -> finding(subject, run, mount, mode))
        .findFirst();
  }

  private static Finding finding(
      DockerfileSubject subject, Placed<Run> run, Mount mount, String value) {
    KeyValue mode = mount.field("mode").orElseThrow();
    Word written = mode.value().orElseThrow();
    return Finding.of(
            INFO.id(),
            mount.id().map(Word::toString).orElse(mount.type()),
            "mode %s lets every user of the build read the %s"
                .formatted(value, mount.type().equals("ssh") ? "SSH agent's keys" : "secret"),
            Evidence.at(subject.source(), run.stage(), mode.span()))
        .fix(new Fix("mode=0400", List.of(new Edit(written.span(), "0400")), false));
  }
}
