package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.ImageReference;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Compares an image name that a user wrote with one that an archive bears, as Docker does: {@code
 * shop} is {@code shop:latest} is {@code docker.io/library/shop:latest}.
 */
final class ImageNames {

  private ImageNames() {}

  /** Ways of comparing a name in the archive with the wanted one, the strictest first. */
  static List<Predicate<String>> ways(String wanted) {
    var reference = ImageReference.parse(wanted);
    return List.of(
        name -> name.equals(wanted),
        name -> reference.isPresent() && full(name).equals(reference.map(ImageNames::full)),
        name -> isLocal(name, reference),
        name -> isTag(name, reference));
  }

  private static Optional<String> full(String name) {
    return ImageReference.parse(name).map(ImageNames::full);
  }

  private static String full(ImageReference reference) {
    return reference.repository() + ":" + reference.tag().orElse("latest");
  }

  /** Podman puts images built here under {@code localhost/}. */
  private static boolean isLocal(String name, Optional<ImageReference> wanted) {
    return wanted.filter(w -> w.host().isEmpty()).isPresent()
        && full(name).equals(full("localhost/" + wanted.get()));
  }

  /** An OCI layout may bear the tag alone. */
  private static boolean isTag(String name, Optional<ImageReference> wanted) {
    return wanted.isPresent() && name.equals(wanted.get().tag().orElse("latest"));
  }
}
