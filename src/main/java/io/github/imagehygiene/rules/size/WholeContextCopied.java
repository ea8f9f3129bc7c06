package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.parse.CleanPath;
import io.github.imagehygiene.dockerfile.refusals.SourceKind;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownValue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The stage that ships copies the whole build context. */
record WholeContextCopied() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("whole-context-copied").levels(WARNING, ERROR, OFF).peers("S6470");

  /** A {@code .dockerignore} that leaves this out leaves out all that it does not name. */
  private static final String NAMED_NOWHERE = "a-file-that-no-pattern-names";

  /** One of the paths that a COPY or ADD takes. */
  private record Source(Placed<Instruction> at, Word word) {}

  private static final Pattern MAY_BE_ALL = Pattern.compile("[./]*\\$");
  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:(?=/)");
  private static final Pattern ABOVE = Pattern.compile("^(?:/|\\.\\./|\\.\\.$)++");

  /** Patterns that all names match: Go's filepath.Match knows no other, and ** as two stars. */
  private static final Pattern EVERYTHING = Pattern.compile("(?:\\?*+\\*[*?]*+/)*+\\?*+\\*[*?]*+");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return sources(subject)
        .filter(source -> isWhole(subject, source.at().instruction(), source.word()))
        .map(source -> finding(subject, source.at(), source.word()));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return sources(subject)
        .filter(source -> MAY_BE_ALL.matcher(source.word().toString()).lookingAt())
        .flatMap(source -> UnknownValue.of(subject, source.at(), source.word()));
  }

  /** What the target stage copies from a context that not everything is left out of. */
  private static Stream<Source> sources(DockerfileSubject subject) {
    return subject.ignore().filter(ignore -> ignore.excludes(NAMED_NOWHERE)).isPresent()
        ? Stream.empty()
        : subject
            .dockerfile()
            .instructionsAndTriggers(Instruction.class)
            .filter(at -> subject.graph().target().filter(at.stage()::equals).isPresent())
            .filter(at -> at.instruction().flag("from").isEmpty())
            .filter(at -> at.instruction().flag("exclude").isEmpty())
            .flatMap(WholeContextCopied::sources);
  }

  private static Stream<Source> sources(Placed<Instruction> at) {
    if (at.instruction() instanceof Copy copy && !copy.target().isEmpty()) {
      return copy.sources().stream().map(word -> new Source(at, word));
    }
    return at.instruction() instanceof Add add && !add.target().isEmpty()
        ? add.sources().stream().map(word -> new Source(at, word))
        : Stream.empty();
  }

  private static boolean isWhole(DockerfileSubject subject, Instruction at, Word source) {
    return subject.scopes().value(source, at).known().filter(s -> isWhole(s)).isPresent();
  }

  /** The top of the context, or all that lies there; nothing is above it. */
  private static boolean isWhole(String source) {
    String clean = CleanPath.of(DRIVE.matcher(source).replaceFirst(""));
    String below = ABOVE.matcher(clean).replaceFirst("");
    return !source.isEmpty()
        && SourceKind.of(source) != SourceKind.URL
        && SourceKind.of(source) != SourceKind.GIT
        && (below.isEmpty() || below.equals(".") || EVERYTHING.matcher(below).matches());
  }

  private static Finding finding(
      DockerfileSubject subject, Placed<? extends Instruction> at, Word source) {
    return Finding.of(
            INFO.id(),
            source.toString(),
            "\"%s\" copies whatever lies in the build context".formatted(source),
            Evidence.at(subject.source(), at.stage(), source.span()))
        .instead("COPY with the files and folders that the container needs");
  }
}
