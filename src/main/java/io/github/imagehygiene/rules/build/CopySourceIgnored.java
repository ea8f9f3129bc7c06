package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Dockerignore;
import io.github.imagehygiene.dockerfile.Word;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is to be copied is left out of the build context by .dockerignore. */
record CopySourceIgnored() implements DockerfileRule {

  private static final Pattern ELSEWHERE =
      Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*://|git@).*", Pattern.DOTALL);

  static final RuleInfo INFO =
      RuleInfo.rule("copy-source-ignored")
          .levels(Level.WARNING, Level.ERROR, Level.OFF)
          .peers("CopyIgnoredFile");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.ignore().stream().flatMap(ignore -> check(subject, ignore));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return Copying.in(subject.dockerfile())
        .filter(copying -> subject.ignore().isPresent() && !copying.trigger())
        .filter(copying -> copying.instruction().flag("from").isEmpty())
        .flatMap(copying -> copying.unknown(subject, copying.sources().stream()));
  }

  private static Stream<Finding> check(DockerfileSubject subject, Dockerignore ignore) {
    return Copying.in(subject.dockerfile())
        .filter(copying -> !copying.trigger() && copying.instruction().flag("from").isEmpty())
        .flatMap(
            copying ->
                copying.sources().stream()
                    .flatMap(source -> check(subject, ignore, copying, source)));
  }

  private static Stream<Finding> check(
      DockerfileSubject subject, Dockerignore ignore, Copying copying, Word source) {
    return subject.scopes().value(source, copying.instruction()).known().stream()
        .filter(path -> !ELSEWHERE.matcher(path).matches())
        .map(path -> path.replaceFirst("^/+", ""))
        .filter(path -> ignore.excludesAll(path))
        .map(path -> finding(subject, ignore, copying, source, path));
  }

  private static Finding finding(
      DockerfileSubject subject, Dockerignore ignore, Copying copying, Word source, String path) {
    String pattern = ignore.decidedBy(path).map(p -> ignore.source().slice(p.span())).orElse("");
    return Finding.of(
            INFO.id(),
            path,
            "\"%s\" of %s leaves out \"%s\"".formatted(pattern, ignore.source().name(), source),
            Evidence.at(subject.source(), copying.stage(), source.span()))
        .instead("!%s in %s, below that line".formatted(path, ignore.source().name()));
  }
}
