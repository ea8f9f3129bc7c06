package io.github.imagehygiene.image;

import java.util.Optional;

/** A place to get images from: an engine, an archive, an OCI layout. */
@FunctionalInterface
public interface ImageSource {

  /**
   * Finds an image.
   *
   * @param reference a name or id; empty: the only image there is
   * @throws ImageUnavailable if the source cannot be reached or holds no such image
   * @throws ImageUnreadable if the source is there, but is not what it should be
   */
  Image open(Optional<String> reference) throws ImageUnavailable, ImageUnreadable;
}
