package io.github.imagehygiene.report.shown;

import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.Optional;

/** The image that the inspected one is built on, as its Dockerfile names it. */
public record NamedBase(ImageReference reference) {

  /** Empty if there is no Dockerfile, no base ({@code scratch}), or a variable in its name. */
  public static Optional<NamedBase> of(ImageSubject subject) {
    return subject.dockerfile().flatMap(DockerfileSubject::base).map(NamedBase::new);
  }

  /** How exactly it is named: {@code digest}, {@code tag} or {@code no tag}. */
  public String pin() {
    return reference.digest().isPresent()
        ? "pinned by digest"
        : reference.tag().isPresent() ? "tag only" : "no tag";
  }
}
