package io.github.imagehygiene.rule;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.layers.probe.FileProbe;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.Set;
import java.util.stream.Stream;

/** A rule that reads the built image, joined to its Dockerfile where there is one. */
@FunctionalInterface
public non-sealed interface ImageRule extends Rule {

  /**
   * The breaches in one image, in any order.
   *
   * @throws io.github.imagehygiene.subject.NotEvaluated if a fact that it needs is not known
   */
  Stream<Finding> check(ImageSubject subject);

  /** What it wants to see of the files of the layers; a rule that has some needs the layers. */
  default Set<FileProbe> probes() {
    return Set.of();
  }
}
