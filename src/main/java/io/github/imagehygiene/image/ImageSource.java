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

  /**
   * The same source, told what its images' layers will be read with. A hint: images, results and
   * errors are the same, but a source that can only be gone through from end to end need not be
   * gone through twice.
   *
   * @param reader compared by {@code equals} with what {@link Image#layers} is given later
   */
  default ImageSource expecting(LayerReader<?> reader) {
    return this;
  }
}
