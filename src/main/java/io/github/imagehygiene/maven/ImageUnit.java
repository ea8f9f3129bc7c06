package io.github.imagehygiene.maven;

import io.github.imagehygiene.buildplugins.ImageBuild;
import java.util.Optional;

/**
 * An image to inspect.
 *
 * @param name tells it from the module's other images
 * @param dockerfile the one that it is built from, if that is known
 * @param image reference or id; within the archive, if that is named too
 * @param archive path
 * @param build what a plugin says of it, if one builds it
 */
record ImageUnit(
    String name,
    Optional<BuiltDockerfile> dockerfile,
    Optional<String> image,
    Optional<String> archive,
    Optional<String> platform,
    Optional<ImageBuild> build) {

  /** Whether it is known which image is meant. */
  boolean isKnown() {
    return image.isPresent() || archive.isPresent();
  }

  /** Whether an engine has to be asked for it. */
  boolean isOnEngine() {
    return image.isPresent() && archive.isEmpty();
  }

  ImageUnit named(String other) {
    return new ImageUnit(other, dockerfile, image, archive, platform, build);
  }
}
