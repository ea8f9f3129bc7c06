package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.PackageUse;
import io.github.imagehygiene.text.Edit;
import java.util.List;
import java.util.stream.Stream;

/** What the rules about caches of package managers have in common. */
final class CacheLeft {

  private CacheLeft() {}

  /** In each RUN that ships, the last command of each manager that leaves its cache. */
  static Stream<PackageUse> afterLast(DockerfileSubject subject, String... tools) {
    return subject.runs().stream()
        .filter(run -> run.ships())
        .flatMap(
            run ->
                Stream.of(tools)
                    .flatMap(tool -> run.lastLeavingCache(tool).stream())
                    .map(command -> new PackageUse(run, command)));
  }

  /** In each RUN that ships, every command of a manager that leaves its cache. */
  static Stream<PackageUse> afterEach(DockerfileSubject subject, String tool) {
    return subject
        .packageCommands(tool)
        .filter(use -> use.run().ships() && use.run().leavesCache(use.command()));
  }

  /** A finding that one more command at the end of the RUN repairs. */
  static Finding cleanable(
      DockerfileSubject subject, RuleInfo info, PackageUse use, String what, String cleaning) {
    String better = use.command().title() + " … && " + cleaning;
    return finding(subject, info, use, what, better, use.run().addition(cleaning));
  }

  /** A finding that an option repairs. */
  static Finding avoidable(
      DockerfileSubject subject, RuleInfo info, PackageUse use, String what, String option) {
    ShellWord verb = use.command().verb().get(0);
    String better = use.command().title() + " " + option;
    return finding(subject, info, use, what, better, use.run().insertion(verb, option));
  }

  private static Finding finding(
      DockerfileSubject subject,
      RuleInfo info,
      PackageUse use,
      String what,
      String better,
      List<Edit> edits) {
    String title = use.command().title();
    return Finding.of(
            info.id(),
            title,
            "\"%s\" leaves %s in the layer".formatted(title, what),
            Evidence.at(subject.source(), use.run().stage(), use.command().span()))
        .fix(new Fix(better, edits, true));
  }
}
