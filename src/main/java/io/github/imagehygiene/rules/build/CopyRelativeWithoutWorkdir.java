package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Instruction;
import io.github.imagehygiene.dockerfile.Onbuild;
import io.github.imagehygiene.dockerfile.Workdir;
import io.github.imagehygiene.dockerfile.WorkingDirectory;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** Files are copied to a relative path, and no WORKDIR says where that is. */
record CopyRelativeWithoutWorkdir() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("copy-relative-without-workdir")
          .levels(Level.WARNING, Level.WARNING, Level.OFF)
          .peers("DL3045");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return Copying.in(subject.dockerfile())
        .flatMap(
            copying ->
                subject.scopes().value(copying.target(), copying.instruction()).known().stream()
                    .filter(path -> isRelative(path) && !hasWorkdir(subject, copying))
                    .map(path -> finding(subject, copying, path)));
  }

  private static boolean isRelative(String path) {
    return !path.isEmpty()
        && !WorkingDirectory.isAbsolute(path)
        && !path.startsWith("\\")
        && !path.startsWith(":", 1);
  }

  /** A trigger runs in another build, where the whole stage and the triggers above count. */
  private static boolean hasWorkdir(DockerfileSubject subject, Copying copying) {
    var below = subject.graph().lineage(copying.stage()).stream().skip(1);
    return copying.stage().instructions().stream()
            .filter(i -> copying.trigger() || isAbove(i, copying))
            .anyMatch(i -> i instanceof Workdir || copying.trigger() && isTrigger(i))
        || below
            .flatMap(s -> s.instructions().stream())
            .anyMatch(i -> i instanceof Workdir || isTrigger(i));
  }

  private static boolean isAbove(Instruction instruction, Copying copying) {
    return instruction.span().start() < copying.instruction().span().start();
  }

  private static boolean isTrigger(Instruction instruction) {
    return instruction instanceof Onbuild onbuild
        && onbuild.inner().filter(Workdir.class::isInstance).isPresent();
  }

  private static Finding finding(DockerfileSubject subject, Copying copying, String path) {
    return Finding.of(
            INFO.id(),
            path,
            "\"%s\" is relative, and no WORKDIR says to what".formatted(path),
            Evidence.at(subject.source(), copying.stage(), copying.target().span()))
        .instead("WORKDIR /app above, or a path from the root");
  }
}
