package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.comments.SuppressionComment;
import io.github.imagehygiene.dockerfile.comments.SuppressionComments;
import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.Comment;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The comment above an ARG or a named stage does not begin with its name. */
record DefinitionCommentFormat() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("definition-comment-format")
          .levels(Level.OFF, Level.OFF, Level.OFF)
          .peers("InvalidDefinitionDescription");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    var suppressions =
        SuppressionComments.of(subject.dockerfile()).stream()
            .map(SuppressionComment::span)
            .collect(Collectors.toSet());
    return subject
        .dockerfile()
        .all()
        .flatMap(
            instruction ->
                comment(subject.source(), instruction).stream()
                    .filter(comment -> !suppressions.contains(comment.span()))
                    .filter(comment -> isOther(comment, names(instruction)))
                    .map(comment -> finding(subject, names(instruction), comment)));
  }

  /** The comment in the line right above. */
  private static Optional<Comment> comment(SourceText source, Instruction instruction) {
    int line = source.position(instruction.span().start()).line();
    var above = instruction.comments();
    return above.stream()
        .skip(Math.max(0, above.size() - 1))
        .filter(c -> source.position(c.span().start()).line() == line - 1)
        .findFirst();
  }

  private static List<String> names(Instruction instruction) {
    if (instruction instanceof Arg arg) {
      return arg.pairs().stream().map(KeyValue::name).toList();
    }
    return instruction instanceof From from
        ? from.name().map(Word::toString).stream().toList()
        : List.of();
  }

  private static boolean isOther(Comment comment, List<String> names) {
    return !names.isEmpty()
        && !comment.text().isBlank()
        && !names.contains(comment.text().split("\\s", 2)[0]);
  }

  private static Finding finding(DockerfileSubject subject, List<String> names, Comment comment) {
    return Finding.of(
            INFO.id(),
            names.get(0),
            "the comment describes \"%s\", but does not begin with that"
                .formatted(String.join(", ", names)),
            Evidence.in(subject.dockerfile(), comment.span()))
        .instead("# %s …; or a blank line below it".formatted(names.get(0)));
  }
}
