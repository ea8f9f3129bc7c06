package io.github.imagehygiene.report.console;

import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.inspect.RedactedTree;
import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.report.shown.Printable;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/**
 * What was understood of each Dockerfile, line by line, for {@code mvn -X}: stages, expanded
 * values, commands. Harmless to print, and without secrets.
 */
public final class TreeReport {

  /** UTF-16 units of a line; a long script should still be seen. */
  private static final int LONGEST = 4_000;

  private TreeReport() {}

  /** A heading and the tree of each Dockerfile. */
  public static Stream<String> lines(Inspection inspection) {
    return inspection.dockerfiles().stream().flatMap(file -> lines(file, inspection.policy()));
  }

  private static Stream<String> lines(DockerfileSubject file, Policy policy) {
    return Stream.concat(
        Stream.of("Tree of " + Printable.line(file.name()) + ":"),
        RedactedTree.of(file, policy).lines().map(line -> "  " + Printable.line(line, LONGEST)));
  }
}
