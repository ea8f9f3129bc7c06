package io.github.imagehygiene.dockerfile.comments;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.comments.SuppressionComment.Scope;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.Comment;
import io.github.imagehygiene.dockerfile.syntax.Directive;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the comments of a Dockerfile that ask to let findings pass. */
public final class SuppressionComments {

  private final Dockerfile file;
  private final List<SuppressionComment> found = new ArrayList<>();

  private SuppressionComments(Dockerfile file) {
    this.file = file;
  }

  /** All of them in the order of their places. */
  public static List<SuppressionComment> of(Dockerfile file) {
    return new SuppressionComments(file).read();
  }

  /** Comments that were meant to be ours and cannot be understood. */
  public static List<Span> misspelt(Dockerfile file) {
    return file.comments().stream()
        .filter(comment -> SuppressionReader.isMisspelt(file.source(), comment))
        .map(Comment::span)
        .toList();
  }

  /** Whether the file asks that checks fail: {@code # check=error=true} at the top. */
  public static boolean checksFail(Dockerfile file) {
    return file.directive("check").map(Directive::value).stream()
        .flatMap(value -> Arrays.stream(value.split(";")))
        .map(option -> option.replace(" ", "").toLowerCase(Locale.ROOT))
        .anyMatch(option -> option.equals("error=true") || option.equals("error=1"));
  }

  private List<SuppressionComment> read() {
    file.directive("check")
        .flatMap(d -> SuppressionReader.directive(file.source(), d, whole()))
        .ifPresent(found::add);
    int seen = 0;
    for (Instruction instruction : file.preamble()) {
      seen += attached(instruction, instruction.span());
    }
    for (Stage stage : file.stages()) {
      Span all = stage.span();
      for (Instruction instruction : stage.all().toList()) {
        seen += attached(instruction, all);
      }
    }
    file.comments().subList(seen, file.comments().size()).forEach(this::detached);
    found.sort(Comparator.comparing(SuppressionComment::span));
    return List.copyOf(found);
  }

  /** Comments above and inside an instruction; gives their number. */
  private int attached(Instruction instruction, Span stage) {
    var statement = instruction.statement();
    var comments = Stream.concat(statement.above().stream(), statement.inside().stream()).toList();
    comments.forEach(comment -> add(comment, instruction.span(), stage));
    return comments.size();
  }

  /** Comments below the last instruction. */
  private void detached(Comment comment) {
    add(comment, comment.span(), comment.span());
  }

  private void add(Comment comment, Span instruction, Span stage) {
    SuppressionReader.comment(file.source(), comment)
        .map(read -> read.about(part(read.scope(), instruction, stage)))
        .ifPresent(found::add);
  }

  private Span part(Scope scope, Span instruction, Span stage) {
    return switch (scope) {
      case INSTRUCTION -> instruction;
      case STAGE -> stage;
      case FILE -> whole();
    };
  }

  private Span whole() {
    return new Span(0, file.source().length());
  }
}
