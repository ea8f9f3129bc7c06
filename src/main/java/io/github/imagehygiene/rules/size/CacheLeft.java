package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.PackageUse;
import io.github.imagehygiene.subject.RunEdits;
import io.github.imagehygiene.subject.RunScript;
import io.github.imagehygiene.text.Edit;
import java.util.List;
import java.util.stream.Stream;

/** What the rules about caches of package managers have in common. */
final class CacheLeft {

  private CacheLeft() {}

  /** In each RUN that ships, the last command of each manager that leaves its cache. */
  static Stream<PackageUse> afterLast(DockerfileSubject subject, String... tools) {
    return Stream.of(tools)
        .flatMap(
            tool ->
                subject.runs().stream()
                    .filter(RunScript::ships)
                    .flatMap(run -> uses(run, tool).reduce((first, last) -> last).stream()));
  }

  /** In each RUN that ships, every command of a manager that leaves its cache. */
  static Stream<PackageUse> afterEach(DockerfileSubject subject, String tool) {
    return subject.runs().stream().filter(RunScript::ships).flatMap(run -> uses(run, tool));
  }

  private static Stream<PackageUse> uses(RunScript run, String tool) {
    return run.leavingCache(tool).stream().map(command -> new PackageUse(run, command));
  }

  /** A finding that one more command at the end of the RUN repairs. */
  static Finding cleanable(
      DockerfileSubject subject, RuleInfo info, PackageUse use, String what, String cleaning) {
    String better = use.command().title() + " … && " + cleaning;
    return finding(subject, info, use, what, better, RunEdits.append(use.run(), cleaning));
  }

  /** A finding that an option repairs. */
  static Finding avoidable(
      DockerfileSubject subject, RuleInfo info, PackageUse use, String what, String option) {
    ShellWord verb = use.command().verb().get(0);
    String better = use.command().title() + " " + option;
    return finding(subject, info, use, what, better, RunEdits.insert(use.run(), verb, option));
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
