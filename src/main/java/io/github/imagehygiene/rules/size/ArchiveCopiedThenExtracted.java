package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.refusals.SourceKind;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.Unpacking;
import io.github.imagehygiene.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An archive is copied in and unpacked by a later RUN: the layer of the COPY keeps it. */
record ArchiveCopiedThenExtracted() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("archive-copied-then-extracted")
          .levels(Level.INFO, WARNING, OFF)
          .peers("DL3010")
          .yieldsTo("cleanup-in-later-layer");

  /** A file in a stage, or in what its triggers run. */
  private record Unpacked(Stage stage, boolean trigger, String name) {

    static Unpacked of(Placed<?> at, String name) {
      return new Unpacked(at.stage(), at.onbuild().isPresent(), name);
    }
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    var last = lastUnpacked(subject);
    return subject
        .dockerfile()
        .instructionsAndTriggers(Copy.class)
        .filter(copy -> copy.instruction().flag("from").isEmpty())
        .flatMap(
            copy ->
                copy.instruction().sources().stream()
                    .filter(source -> isUnpacked(last, copy, source))
                    .map(source -> finding(subject, copy, source)));
  }

  private static boolean isUnpacked(Map<Unpacked, Span> last, Placed<Copy> copy, Word source) {
    return archive(copy.instruction().target())
        .or(() -> archive(source))
        .filter(name -> archive(source).isPresent())
        .flatMap(name -> Optional.ofNullable(last.get(Unpacked.of(copy, name))))
        .filter(run -> run.compareTo(copy.instruction().span()) > 0)
        .isPresent();
  }

  /** The last RUN that unpacks each file. */
  private static Map<Unpacked, Span> lastUnpacked(DockerfileSubject subject) {
    var last = new HashMap<Unpacked, Span>();
    subject
        .scripts()
        .commands(Run.class)
        .forEach(
            placed -> {
              Run run = placed.at().instruction();
              Unpacking.words(subject.scripts().script(run), placed.command())
                  .map(word -> Unpacked.of(placed.at(), fileName(word)))
                  .forEach(unpacked -> last.put(unpacked, run.span()));
            });
    return last;
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

  private static Finding finding(DockerfileSubject subject, Placed<Copy> copy, Word source) {
    return Finding.of(
            INFO.id(),
            source.toString(),
            "\"%s\" stays in the layer of this COPY, although a RUN unpacks it".formatted(source),
            Evidence.at(subject.source(), copy.stage(), source.span()))
        .instead("ADD, which unpacks a tar; or RUN --mount=type=bind, which needs no copy");
  }
}
