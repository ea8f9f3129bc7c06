package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.text.Glob;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What was inspected in a run.
 *
 * @param files the Dockerfiles, relative to the project and {@code /}-separated
 * @param images reference of each inspected image, by the name of its unit
 */
public record Inspected(List<String> files, Map<String, String> images) {

  public Inspected {
    files = List.copyOf(files);
    images = Map.copyOf(images);
  }

  /** Whether a glob matches some image. */
  boolean hasImage(Glob glob) {
    return images.values().stream().anyMatch(image -> matches(glob, image));
  }

  /** Whether a glob matches all images that a finding concerns, one at least. */
  boolean isAboutImages(Glob glob, Finding finding) {
    Collection<String> concerned =
        finding.units().isEmpty()
            ? images.values()
            : finding.units().stream().map(images::get).filter(Objects::nonNull).toList();
    return !concerned.isEmpty() && concerned.stream().allMatch(image -> matches(glob, image));
  }

  /** Either the reference as it was given, or in full. */
  private static boolean matches(Glob glob, String image) {
    var full = ImageReference.parse(image).map(ImageReference::normalised);
    return Stream.concat(Stream.of(image), full.stream()).anyMatch(glob::matches);
  }
}
