package io.github.imagehygiene.report;

import io.github.imagehygiene.inspect.RedactedTree;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/**
 * What was understood of a Dockerfile, line by line, for {@code mvn -X}: stages, expanded values,
 * commands. Harmless to print, and without secrets.
 */
public final class TreeReport {

  /** UTF-16 units of a line; a long script should still be seen. */
  private static final int LONGEST = 4_000;

  private TreeReport() {}

  /** A heading and the tree. */
  public static Stream<String> lines(DockerfileSubject subject) {
    return Stream.concat(
        Stream.of("Tree of " + Printable.line(subject.name()) + ":"),
        RedactedTree.of(subject).lines().map(line -> "  " + Printable.line(line, LONGEST)));
  }
}
