package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Copy;
import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Run;
import io.github.imagehygiene.dockerfile.SourceKind;
import io.github.imagehygiene.dockerfile.Word;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.Unpacking;
import java.util.Optional;
import java.util.stream.Stream;

/** An archive is copied in and unpacked by a later RUN: the layer of the COPY keeps it. */
record ArchiveCopiedThenExtracted() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("archive-copied-then-extracted")
          .levels(Level.INFO, WARNING, OFF)
          .peers("DL3010")
          .yieldsTo("cleanup-in-later-layer");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Copy.class)
        .filter(copy -> copy.instruction().flag("from").isEmpty())
        .flatMap(
            copy ->
                copy.instruction().sources().stream()
                    .filter(source -> isUnpacked(subject, copy, source))
                    .map(source -> finding(subject, copy, source)));
  }

  private static boolean isUnpacked(DockerfileSubject subject, Placed<Copy> copy, Word source) {
    return archive(copy.instruction().target())
        .or(() -> archive(source))
        .filter(name -> archive(source).isPresent())
        .filter(name -> below(subject, copy).anyMatch(run -> unpacks(subject, run, name)))
        .isPresent();
  }

  /**
   * The name of the file that a path ends with, if it seems to be an archive; not of a variable.
   */
  private static Optional<String> archive(Word path) {
    return Optional.of(path.raw().toString())
        .filter(raw -> raw.indexOf('$') < 0)
        .map(raw -> fileName(raw.replaceAll("^[\"']|[\"']$", "")))
        .filter(name -> SourceKind.of(name) == SourceKind.ARCHIVE);
  }

  /** On Windows, paths have backslashes, which not everyone tells Docker of. */
  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static Stream<Placed<Run>> below(DockerfileSubject subject, Placed<Copy> copy) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Run.class)
        .filter(run -> run.stage().equals(copy.stage()))
        .filter(run -> run.onbuild().isPresent() == copy.onbuild().isPresent())
        .filter(run -> run.instruction().span().compareTo(copy.instruction().span()) > 0);
  }

  private static boolean unpacks(DockerfileSubject subject, Placed<Run> run, String name) {
    var script = subject.scripts().script(run.instruction());
    return script.commands().stream()
        .flatMap(command -> Unpacking.words(script, command))
        .anyMatch(word -> fileName(word).equals(name));
  }

  private static Finding finding(DockerfileSubject subject, Placed<Copy> copy, Word source) {
    return Finding.of(
            INFO.id(),
            source.toString(),
            "\"%s\" stays in the layer of this COPY, although a RUN unpacks it".formatted(source),
            Evidence.at(subject.source(), copy.stage(), source.span()))
        .instead("ADD, which unpacks a tar; or RUN --mount=type=bind, which needs no copy");
  }
}
