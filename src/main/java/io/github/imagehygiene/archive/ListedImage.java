package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.Platform;
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
   * @param elsewhere whether the manifest says where else it can be got, so that it may be missing
   */
  record Part(String name, OptionalLong size, boolean elsewhere) {}

  /** Its id, which is the digest of its configuration; empty if that is not in the archive. */
  Optional<Digest> id(Contents contents) throws ImageUnreadable {
    var blob = configBlob(contents);
    return blob.isEmpty()
        ? Optional.empty()
        : Optional.of(Sha256.of(contents.document(parts.get().config().name(), blob.get())));
  }

  /** Its configuration; empty if that is not in the archive. */
  Optional<ImageConfig> config(Contents contents) throws ImageUnreadable {
    var blob = configBlob(contents);
    if (blob.isEmpty()) {
      return Optional.empty();
    }
    String where = contents.label() + ": " + EntryName.shown(blob.get().name());
    return Optional.of(
        ImageConfigJson.parse(where, contents.document(parts.get().config().name(), blob.get())));
  }

  /** Its platform, as far as the archive tells it. */
  Optional<Platform> platform(Contents contents) throws ImageUnreadable {
    return platform.isPresent() ? platform : config(contents).flatMap(ImageConfig::platform);
  }

  private Optional<Contents.Blob> configBlob(Contents contents) throws ImageUnreadable {
    return parts.isEmpty() ? Optional.empty() : contents.blob(parts.get().config().name());
  }
}
