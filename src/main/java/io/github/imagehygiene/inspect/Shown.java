package io.github.imagehygiene.inspect;

import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.List;
import java.util.stream.Stream;

/** What was inspected, as it may be shown: without secrets. */
public final class Shown {

  private final Redaction redaction;

  Shown(Redaction redaction) {
    this.redaction = redaction;
  }

  public static Shown of(
      List<DockerfileSubject> dockerfiles, Stream<ImageSubject> images, Policy policy) {
    return new Shown(
        Redaction.of(dockerfiles, images.map(image -> image.image().config()), policy));
  }

  /** A line of an image's history, whole: what is cut off may tell that the rest is a secret. */
  public String line(String createdBy) {
    return redaction.ofImage(createdBy);
  }

  /** What Docker would refuse in a file, in order. */
  public List<ShownProblem> problems(DockerfileSubject subject) {
    var source = subject.source();
    return subject.dockerfile().problems().stream()
        .map(p -> new ShownProblem(redaction.problem(p, source), source.position(p.span().start())))
        .toList();
  }
}
