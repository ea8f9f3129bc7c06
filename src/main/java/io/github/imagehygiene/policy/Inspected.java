package io.github.imagehygiene.policy;

import io.github.imagehygiene.image.ImageReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run looked at.
 *
 * @param files the Dockerfiles, relative to the project and {@code /}-separated
 * @param image reference of the image, if one was inspected
 */
public record Inspected(List<String> files, Optional<String> image) {

  public Inspected {
    files = List.copyOf(files);
  }

  /** The image's reference as it was given, and in full. */
  List<String> imageNames() {
    var full = image.flatMap(ImageReference::parse).map(ImageReference::normalised);
    return Stream.concat(image.stream(), full.stream()).toList();
  }
}
