package io.github.imagehygiene.rules.runtime;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** A WORKDIR lies in a directory that belongs to the system, such as /proc. */
record WorkdirInSystemDirectory(SystemDirectories directories) implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("workdir-in-system-directory")
          .levels(WARNING, ERROR, OFF)
          .peers("DS-0030")
          .settings(SystemDirectories.SETTING);

  WorkdirInSystemDirectory(Settings settings) {
    this(new SystemDirectories(settings.get(SystemDirectories.SETTING)));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return WorkdirSet.everywhere(subject)
        .flatMap(
            set -> directories.above(set.path()).map(dir -> finding(subject, set, dir)).stream());
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return WorkdirSet.unknown(subject);
  }

  private static Finding finding(DockerfileSubject subject, WorkdirSet set, String directory) {
    return Finding.of(
            INFO.id(),
            set.path(),
            "\"%s\" lies in %s, which belongs to the system".formatted(set.path(), directory),
            set.place(subject))
        .instead("WORKDIR /app");
  }
}
