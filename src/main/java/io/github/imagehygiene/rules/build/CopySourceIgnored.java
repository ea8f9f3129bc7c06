package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.ignore.Dockerignore;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.NotEvaluated;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is to be copied is left out of the build context by .dockerignore. */
record CopySourceIgnored() implements DockerfileRule {

  /** Characters of a path; Linux opens no longer one. */
  private static final int MAX_PATH = 4_096;

  /** Characters of all paths, times those of the patterns that are compared with each. */
  private static final long MAX_WORK = 1L << 28;

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

  /** A source in the build context, whose path is known. */
  private record Source(Copying copying, Word word, String path) {}

  private static Stream<Finding> check(DockerfileSubject subject, Dockerignore ignore) {
    var sources =
        Copying.in(subject.dockerfile())
            .filter(c -> !c.trigger() && c.instruction().flag("from").isEmpty())
            .flatMap(c -> c.sources().stream().flatMap(word -> source(subject, c, word)))
            .toList();
    long work = sources.stream().mapToLong(s -> s.path().length()).sum() * ignore.source().length();
    if (work > MAX_WORK) {
      throw new NotEvaluated(
          ignore.source().name() + " and the sources of COPY and ADD are too long to be compared");
    }
    return sources.stream()
        .filter(s -> ignore.excludesAll(s.path()))
        .map(s -> finding(subject, ignore, s.copying(), s.word(), s.path()));
  }

  private static Stream<Source> source(DockerfileSubject subject, Copying copying, Word word) {
    return subject.scopes().value(word, copying.instruction()).known().stream()
        .filter(path -> path.length() <= MAX_PATH && !ELSEWHERE.matcher(path).matches())
        .map(path -> new Source(copying, word, path.replaceFirst("^/+", "")));
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
