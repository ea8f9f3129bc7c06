package io.github.imagehygiene.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One example of a rule's page: fenced blocks that follow one another with nothing but blank lines
 * between them, in this order, each of which may be absent.
 *
 * <p>In a Dockerfile, a line of blanks, carets, one blank and a message says what is reported of
 * the line above it: the carets stand exactly under the offending text, or as far as the first line
 * of that text goes. In an image, a line {@code ! message} says what is reported without a line.
 *
 * @param line 1-based line of the page where it begins
 * @param policy block {@code yaml}: preset, policies, settings as in a policy file
 * @param ignore block {@code dockerignore}: the {@code .dockerignore} file beside the Dockerfile
 * @param buildArgs block {@code build-args}: a line {@code NAME=value} for each build argument
 * @param dockerfile block {@code dockerfile}, without its caret lines
 * @param image block {@code image}, without the lines of messages
 * @param reports what is reported of it, in the order written
 */
public record PageExample(
    int line,
    Optional<String> policy,
    Optional<String> ignore,
    Map<String, String> buildArgs,
    Optional<String> dockerfile,
    Optional<String> image,
    List<Report> reports) {

  public PageExample {
    buildArgs = Map.copyOf(buildArgs);
    reports = List.copyOf(reports);
  }

  /**
   * One finding that an example promises.
   *
   * @param carets where in the Dockerfile; empty: in the image only
   */
  public record Report(Optional<Carets> carets, String message) {}

  /**
   * Text within one line.
   *
   * @param line 1-based line of the Dockerfile without its caret lines
   * @param column 1-based, in UTF-16 units
   * @param length UTF-16 units, at least 1
   */
  public record Carets(int line, int column, int length) {}
}
