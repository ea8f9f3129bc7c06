package io.github.imagehygiene.rule;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
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

  /**
   * The places that {@link #check} skips because the value that decides there is unknown; with any
   * of them, the rule counts as not evaluated. A place where the unknown makes no difference is not
   * one of them.
   */
  default Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return Stream.empty();
  }
}
