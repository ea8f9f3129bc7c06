package io.github.imagehygiene.image;

import java.util.List;
import java.util.OptionalLong;

/**
 * All that is known of an image before any of its layers is read.
 *
 * @param reference how the user named it, else the first name it bears, else its id
 * @param id what the source calls it: the digest of the configuration, or of the manifest on a
 *     containerd image store
 * @param source {@code docker}, {@code podman}, {@code docker-archive} or {@code oci-layout}
 * @param unpackedSize how large it is unpacked, as far as the source can tell without the layers
 * @param compressedSize bytes of its layers as a registry would hold them; empty where unknown
 * @param repoDigests {@code name@sha256:…} it was pulled or pushed by
 * @param names all that it bears at its source, as they stand there: {@code shop:1.4}; in an OCI
 *     layout perhaps the tag alone
 */
public record ImageDescription(
    String reference,
    String id,
    String source,
    ImageConfig config,
    Size unpackedSize,
    OptionalLong compressedSize,
    List<String> repoDigests,
    List<String> names) {

  public ImageDescription {
    repoDigests = List.copyOf(repoDigests);
    names = List.copyOf(names);
  }

  /**
   * The names with a tag by which it is known; none if it was asked for by its id or a digest,
   * which mean this image for ever. A tag that an OCI layout has alone is no name.
   */
  public List<ImageReference> tagged() {
    return isById()
        ? List.of()
        : names.stream()
            .flatMap(name -> ImageReference.parse(name).stream())
            .filter(name -> name.tag().isPresent() && name.digest().isEmpty())
            .toList();
  }

  /** Engines take the beginning of an id too. */
  private boolean isById() {
    return reference.contains("@")
        || ImageReference.idDigits(reference).isPresent()
        || id.startsWith("sha256:" + reference.replaceFirst("^sha256:", ""));
  }
}
