package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the bytes of a file as a Dockerfile. */
public final class DockerfileLoader {

  /** A longer file, in bytes, is not read. */
  public static final int MOST_BYTES = 1 << 20;

  private DockerfileLoader() {}

  /**
   * The Dockerfile in UTF-8; bytes that are none become U+FFFD. A file that is too long is empty
   * with one problem.
   *
   * @param name path as shown to the user
   * @param bytes the file; more than {@link #MOST_BYTES} need not be complete
   */
  public static Dockerfile load(String name, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return tooLong(name);
    }
    var source = SourceText.of(name, new String(bytes, StandardCharsets.UTF_8));
    Dockerfile file = DockerfileParser.parse(source);
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
