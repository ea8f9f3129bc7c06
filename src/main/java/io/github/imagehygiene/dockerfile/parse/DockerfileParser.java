package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Unrecognised;
import io.github.imagehygiene.dockerfile.syntax.Blank;
import io.github.imagehygiene.dockerfile.syntax.Comment;
import io.github.imagehygiene.dockerfile.syntax.Keyword;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads any text as a Dockerfile. Never fails: what is wrong becomes a problem. */
public final class DockerfileParser {

  private final SourceText source;
  private final String content;
  private final Problems problems = new Problems();
  private final DirectiveReader directives;
  private final List<Comment> comments = new ArrayList<>();
  private final List<Instruction> instructions = new ArrayList<>();

  private DockerfileParser(SourceText source) {
    this.source = source;
    this.content = source.content();
    this.directives = new DirectiveReader(content, problems);
  }

  public static Dockerfile parse(SourceText source) {
    return new DockerfileParser(source).read();
  }

  private Dockerfile read() {
    var lines = new Lines(source);
    var above = new ArrayList<Comment>();
    while (lines.hasNext()) {
      Span line = lines.next();
      int start = Blank.skip(content, line.start(), line.end());
      var rest = new Span(start, line.end());
      if (rest.isEmpty()) {
        directives.end();
      } else if (content.charAt(start) == '#') {
        if (directives.read(rest).isEmpty()) {
          above.add(LogicalLine.comment(content, start, line.end()));
        }
      } else {
        directives.end();
        instruction(rest, above, lines);
        above.clear();
      }
    }
    comments.addAll(above);
    LongLines.check(source, problems);
    return file();
  }

  private void instruction(Span first, List<Comment> above, Lines lines) {
    LogicalLine line = LogicalLine.read(source, first, lines, directives.escape());
    comments.addAll(above);
    comments.addAll(line.inside());
    var reader = new InstructionReader(source, directives.escape(), problems);
    instructions.add(reader.read(line, above, lines));
  }

  private Dockerfile file() {
    int firstFrom = 0;
    while (firstFrom < instructions.size() && !(instructions.get(firstFrom) instanceof From)) {
      firstFrom++;
    }
    boolean none = firstFrom == instructions.size();
    if (instructions.isEmpty()) {
      boolean empty = Blank.skip(content, 0, content.length()) == content.length();
      problems.add(Span.at(0), empty ? "the file is empty" : "the file has no instructions");
    } else if (none && instructions.stream().noneMatch(DockerfileParser::isMeantAsFrom)) {
      // Any text at all looks like a Dockerfile of errors; this one says what matters.
      problems.clear();
      problems.add(instructions.get(0).span(), "no FROM: a Dockerfile begins with FROM image");
    }
    var preamble = none ? List.<Instruction>of() : instructions.subList(0, firstFrom);
    preamble.stream()
        .filter(i -> !(i instanceof Arg || i instanceof Unrecognised))
        .forEach(i -> problems.add(i.keywordSpan(), i.keyword() + " must stand below a FROM"));
    return new Dockerfile(
        source,
        directives.escape(),
        directives.found(),
        preamble,
        none ? implicit() : stages(firstFrom),
        comments,
        problems.inOrder());
  }

  private static boolean isMeantAsFrom(Instruction instruction) {
    return instruction instanceof Unrecognised
        && Keyword.nearest(instruction.statement().written().toString())
            .filter(k -> k == Keyword.FROM)
            .isPresent();
  }

  private List<Stage> implicit() {
    return instructions.isEmpty()
        ? List.of()
        : List.of(new Stage(0, Optional.empty(), instructions));
  }

  private List<Stage> stages(int firstFrom) {
    var stages = new ArrayList<Stage>();
    for (int at = firstFrom; at < instructions.size(); ) {
      var from = (From) instructions.get(at);
      int end = at + 1;
      while (end < instructions.size() && !(instructions.get(end) instanceof From)) {
        end++;
      }
      var below = instructions.subList(at + 1, end);
      stages.add(new Stage(stages.size(), Optional.of(from), below));
      at = end;
    }
    return stages;
  }
}
