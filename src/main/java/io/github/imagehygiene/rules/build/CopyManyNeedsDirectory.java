package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.Edit;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Several files are copied to what is not marked as a folder. */
record CopyManyNeedsDirectory() implements DockerfileRule {

  private static final Pattern FOLDER = Pattern.compile("(?s)(?:.*[/\\\\])?(?:\\.\\.?)?");

  static final RuleInfo INFO =
      RuleInfo.rule("copy-many-needs-directory")
          .levels(Level.WARNING, Level.ERROR, Level.OFF)
          .peers("DL3021", "DS-0011");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return Copying.in(subject.dockerfile())
        .filter(copying -> copying.count() > 1)
        .flatMap(
            copying ->
                subject.scopes().value(copying.target(), copying.instruction()).known().stream()
                    .filter(path -> !FOLDER.matcher(path).matches())
                    .map(path -> finding(subject, copying, path)));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return Copying.in(subject.dockerfile())
        .filter(copying -> copying.count() > 1)
        .filter(copying -> !FOLDER.matcher(copying.target().toString()).matches())
        .flatMap(copying -> copying.unknown(subject, Stream.of(copying.target())));
  }

  private static Finding finding(DockerfileSubject subject, Copying copying, String path) {
    return Finding.of(
            INFO.id(),
            path,
            "%d sources go to \"%s\", which does not end with /".formatted(copying.count(), path),
            Evidence.at(subject.source(), copying.stage(), copying.target().span()))
        .fix(
            copying.targetIsBare(subject.source())
                ? append(copying, path)
                : Fix.advice(path + "/"));
  }

  private static Fix append(Copying copying, String path) {
    var end = Span.at(copying.target().span().end());
    return new Fix(path + "/", List.of(new Edit(end, "/")), true);
  }
}
