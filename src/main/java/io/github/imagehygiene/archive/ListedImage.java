package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.Digest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An image that an archive's manifest or index lists, before its configuration is read.
 *
 * @param names as they stand: {@code shop:1.4}, {@code docker.io/library/shop:1.4}, or a bare tag
 * @param platform as the index states it; empty: only the configuration tells
 * @param manifest digest of its OCI manifest
 * @param parts empty: the index lists it, the archive lacks its manifest
 */
record ListedImage(
    List<String> names,
    Optional<Platform> platform,
    Optional<Digest> manifest,
    Optional<Parts> parts) {

  /**
   * What it is made of.
   *
   * @param config name of the configuration
   * @param layers lowest first
   */
  record Parts(Part config, List<Part> layers) {}

  /**
   * A file that a manifest names.
   *
   * @param name normalised
   * @param size bytes as the manifest states them
   */
  record Part(String name, OptionalLong size) {}
}
