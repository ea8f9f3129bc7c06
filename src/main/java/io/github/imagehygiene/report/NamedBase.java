package io.github.imagehygiene.report;

import io.github.imagehygiene.dockerfile.From;
import io.github.imagehygiene.dockerfile.Word;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.Optional;

/** The image that the inspected one is built on, as its Dockerfile names it. */
record NamedBase(ImageReference reference) {

  /** Empty if there is no Dockerfile, no base ({@code scratch}), or a variable in its name. */
  static Optional<NamedBase> of(ImageSubject subject) {
    return subject
        .dockerfile()
        .map(DockerfileSubject::closure)
        .filter(stages -> !stages.isEmpty())
        .flatMap(stages -> stages.get(stages.size() - 1).from())
        .map(From::image)
        .map(Word::toString)
        .filter(name -> !name.equals("scratch"))
        .flatMap(ImageReference::parse)
        .map(NamedBase::new);
  }

  /** How exactly it is named: {@code digest}, {@code tag} or {@code no tag}. */
  String pin() {
    return reference.digest().isPresent()
        ? "pinned by digest"
        : reference.tag().isPresent() ? "tag only" : "no tag";
  }
}
