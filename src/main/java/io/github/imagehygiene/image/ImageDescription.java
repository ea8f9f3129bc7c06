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
 */
public record ImageDescription(
    String reference,
    String id,
    String source,
    ImageConfig config,
    Size unpackedSize,
    OptionalLong compressedSize,
    List<String> repoDigests) {

  public ImageDescription {
    repoDigests = List.copyOf(repoDigests);
  }
}
