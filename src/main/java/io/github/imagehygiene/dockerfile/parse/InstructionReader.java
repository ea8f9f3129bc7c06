package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.Comment;
import io.github.imagehygiene.dockerfile.syntax.Heredoc;
import io.github.imagehygiene.dockerfile.syntax.JsonArray;
import io.github.imagehygiene.dockerfile.syntax.Keyword;
import io.github.imagehygiene.dockerfile.syntax.Statement;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import java.util.Optional;

/** Makes an instruction of a logical line, and takes its heredocs from the lines below. */
final class InstructionReader {

  private final char escape;
  private final Problems problems;
  private final HeredocReader heredocs;
  private final ArgumentReader arguments;

  InstructionReader(SourceText source, char escape, Problems problems) {
    this.escape = escape;
    this.problems = problems;
    this.heredocs = new HeredocReader(source, problems);
    this.arguments = new ArgumentReader(escape, problems);
  }

  Instruction read(LogicalLine line, List<Comment> above, Lines lines) {
    Head head = Head.split(line.text(), escape);
    if (head.keyword() != Keyword.ONBUILD) {
      var docs = mayOpenHeredoc(head) ? heredocs.read(line.text(), lines) : List.<Heredoc>of();
      var statement = statement(head, line, docs, above, end(line.span(), docs));
      return arguments.instruction(statement);
    }
    Head inner = Head.split(head.arguments(), escape);
    var docs = mayOpenHeredoc(inner) ? heredocs.read(line.text(), lines) : List.<Heredoc>of();
    int end = end(line.span(), docs);
    var statement = statement(head, line, List.of(), above, end);
    return arguments.onbuild(statement, trigger(statement, inner, docs, end));
  }

  private Optional<Instruction> trigger(Statement outer, Head inner, List<Heredoc> docs, int end) {
    if (inner.written().length() == 0) {
      problems.add(outer.written().span(), "ONBUILD requires at least one argument");
      return Optional.empty();
    }
    switch (inner.keyword()) {
      case ONBUILD, FROM, MAINTAINER ->
          problems.add(inner.written().span(), inner.keyword() + " may not stand inside ONBUILD");
      default -> {}
    }
    var start = inner.written().span().start();
    var statement =
        new Statement(
            new Span(start, Math.max(start, end)),
            inner.keyword(),
            inner.written(),
            inner.flags(),
            inner.arguments(),
            docs,
            outer.above(),
            outer.inside(),
            outer.emptyLines());
    return Optional.of(arguments.instruction(statement));
  }

  private static Statement statement(
      Head head, LogicalLine line, List<Heredoc> docs, List<Comment> above, int end) {
    return new Statement(
        new Span(line.span().start(), end),
        head.keyword(),
        head.written(),
        head.flags(),
        head.arguments(),
        docs,
        above,
        line.inside(),
        line.emptyLines());
  }

  /** Where the instruction ends: after its last heredoc, if it has one. */
  private static int end(Span line, List<Heredoc> docs) {
    if (docs.isEmpty()) {
      return line.end();
    }
    Heredoc last = docs.get(docs.size() - 1);
    return last.terminator().orElse(last.body()).end();
  }

  private boolean mayOpenHeredoc(Head head) {
    return switch (head.keyword()) {
      case RUN, COPY, ADD -> !isJson(head.arguments());
      default -> false;
    };
  }

  private boolean isJson(SplicedText text) {
    return JsonArray.read(text, escape, false).words().isPresent();
  }
}
