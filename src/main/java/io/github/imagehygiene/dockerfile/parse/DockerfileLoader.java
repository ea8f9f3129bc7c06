package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the bytes of a file as a Dockerfile. */
public final class DockerfileLoader {

  /** A longer file, in bytes, is not read. */
  public static final int MOST_BYTES = 1 << 20;

  /** A file with more stages is not judged; the largest in public repositories have some fifty. */
  static final int MAX_STAGES = 1_000;

  /** A file with more instructions is not judged; engines build 127 layers at most. */
  static final int MAX_INSTRUCTIONS = 5_000;

  private DockerfileLoader() {}

  /**
   * The Dockerfile in UTF-8; bytes that are none become U+FFFD. A file that is too long is empty
   * with one problem, as is one with too many stages or instructions.
   *
   * @param name path as shown to the user
   * @param bytes the file; more than {@link #MOST_BYTES} need not be complete
   */
  public static Dockerfile load(String name, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return tooLong(name);
    }
    var source = SourceText.of(name, new String(bytes, StandardCharsets.UTF_8));
    Dockerfile file = bounded(DockerfileParser.parse(source));
    int binary = source.content().indexOf('\0');
    return binary < 0 ? file : binary(file, binary);
  }

  private static Dockerfile tooLong(String name) {
    String message =
        "the file is longer than " + MOST_BYTES + " bytes and was not read; is it a Dockerfile?";
    return withProblems(
        DockerfileParser.parse(SourceText.of(name, "")),
        List.of(new ParseProblem(Span.at(0), message)));
  }

  private static Dockerfile bounded(Dockerfile file) {
    var stages = file.stages();
    var beyond =
        Stream.concat(
                file.preamble().stream(),
                stages.stream().flatMap(stage -> stage.instructions().stream()))
            .skip(MAX_INSTRUCTIONS)
            .findFirst();
    if (stages.size() > MAX_STAGES) {
      Span place = stages.get(MAX_STAGES).from().orElseThrow().span();
      return unread(file, place, stages.size() + " stages, which is more than " + MAX_STAGES);
    }
    return beyond
        .map(first -> unread(file, first.span(), "more than " + MAX_INSTRUCTIONS + " instructions"))
        .orElse(file);
  }

  private static Dockerfile unread(Dockerfile file, Span place, String what) {
    String message = "the file has %s, and was not read; split it".formatted(what);
    return new Dockerfile(
        file.source(),
        file.escape(),
        file.directives(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new ParseProblem(place, message)));
  }

  /** What follows the first NUL makes no sense, so neither do the problems there. */
  private static Dockerfile binary(Dockerfile file, int offset) {
    String message = "binary content: a Dockerfile is UTF-8 text without NUL characters";
    var before = file.problems().stream().filter(p -> p.span().end() < offset).toList();
    var problems = new ArrayList<>(before);
    problems.add(new ParseProblem(new Span(offset, offset + 1), message));
    return withProblems(file, problems);
  }

  private static Dockerfile withProblems(Dockerfile file, List<ParseProblem> problems) {
    return new Dockerfile(
        file.source(),
        file.escape(),
        file.directives(),
        file.preamble(),
        file.stages(),
        file.comments(),
        problems);
  }
}
