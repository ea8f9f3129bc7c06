package io.github.imagehygiene.rule;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** A rule that reads a Dockerfile and what the build tells of it, never an image. */
@FunctionalInterface
public non-sealed interface DockerfileRule extends Rule {

  /**
   * The breaches in one Dockerfile, in any order.
   *
   * @throws io.github.imagehygiene.subject.NotEvaluated if a fact that it needs is not known
   */
  Stream<Finding> check(DockerfileSubject subject);
}
