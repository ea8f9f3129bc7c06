package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Add;
import io.github.imagehygiene.dockerfile.CleanPath;
import io.github.imagehygiene.dockerfile.Copy;
import io.github.imagehygiene.dockerfile.Instruction;
import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Word;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The stage that ships copies the whole build context. */
record WholeContextCopied() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("whole-context-copied").levels(WARNING, ERROR, OFF).peers("S6470");

  /** A {@code .dockerignore} that leaves this out leaves out all that it does not name. */
  private static final String NAMED_NOWHERE = "a-file-that-no-pattern-names";

  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:(?=/)");
  private static final Pattern ABOVE = Pattern.compile("^(/|\\.\\./|\\.\\.$)+");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    if (subject.ignore().filter(ignore -> ignore.excludes(NAMED_NOWHERE)).isPresent()) {
      return Stream.empty();
    }
    var copies = subject.dockerfile().instructionsAndTriggers(Copy.class);
    var adds = subject.dockerfile().instructionsAndTriggers(Add.class);
    return Stream.concat(
        copies.flatMap(
            copy ->
                check(subject, copy, copy.instruction().sources(), copy.instruction().target())),
        adds.flatMap(
            add -> check(subject, add, add.instruction().sources(), add.instruction().target())));
  }

  private static Stream<Finding> check(
      DockerfileSubject subject,
      Placed<? extends Instruction> at,
      List<Word> sources,
      Word target) {
    Instruction instruction = at.instruction();
    boolean counts =
        subject.graph().target().filter(at.stage()::equals).isPresent()
            && !target.isEmpty()
            && instruction.flag("from").isEmpty()
            && instruction.flag("exclude").isEmpty();
    return sources.stream()
        .filter(source -> counts && isWhole(subject, instruction, source))
        .map(source -> finding(subject, at, source));
  }

  private static boolean isWhole(DockerfileSubject subject, Instruction at, Word source) {
    return subject.scopes().value(source, at).known().filter(s -> isWhole(s)).isPresent();
  }

  /** The top of the context, or all in it that begins in some way; nothing is above it. */
  private static boolean isWhole(String source) {
    String clean = CleanPath.of(DRIVE.matcher(source).replaceFirst(""));
    String below = ABOVE.matcher(clean).replaceFirst("");
    return !source.isEmpty()
        && (below.isEmpty() || below.equals(".") || below.endsWith("*") && !below.contains("/"));
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
