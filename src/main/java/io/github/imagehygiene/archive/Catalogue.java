package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.Platform;
import java.util.List;
import java.util.Optional;

/**
 * The images that an archive lists, by {@code manifest.json} or {@code index.json}.
 *
 * @param source {@code docker-archive} or {@code oci-layout}
 */
record Catalogue(Contents contents, String source, List<ListedImage> images) {

  private static final String DOCKER = "docker-archive";

  /** Of a tar: newer engines write both lists, and only Docker's names what was asked for. */
  static Catalogue ofTar(Contents all) throws ImageUnreadable {
    var contents = new MeteredContents(all);
    var manifest = contents.document(DockerManifest.NAME);
    if (manifest.isPresent()) {
      return new Catalogue(contents, DOCKER, DockerManifest.images(manifest.get()));
    }
    return ofLayout(
        all,
        "neither manifest.json nor index.json is in it, so it is cut short or no image; expected"
            + " what docker save, podman save or Jib write, or an OCI layout");
  }

  /** Of an OCI layout. */
  static Catalogue ofLayout(Contents all, String ifMissing) throws ImageUnreadable {
    var contents = new MeteredContents(all);
    var index = contents.document(OciIndex.NAME);
    if (index.isEmpty()) {
      throw new ImageUnreadable(contents.label() + ": " + ifMissing);
    }
    return new Catalogue(contents, "oci-layout", OciIndex.images(contents, index.get()));
  }

  /**
   * Finds an image and all its parts.
   *
   * @param reference name or id; empty: the only image
   * @param platform empty: the only one, else that of this machine
   * @throws ImageUnavailable if there is no such image
   * @throws ImageUnreadable if several are meant, or a part is missing
   */
  StoredImage find(Optional<String> reference, Optional<Platform> platform)
      throws ImageUnavailable, ImageUnreadable {
    try {
      var listed = new Selection(contents, images).select(reference, platform);
      return StoredImage.load(contents, listed, reference, source);
    } catch (ImageUnavailable e) {
      var index = platform.isEmpty() ? Optional.<Catalogue>empty() : index();
      if (index.isEmpty()) {
        throw e;
      }
      return index.get().find(reference, platform);
    }
  }

  /** Of Docker's list, the index beside it, which lists the other platforms that were saved. */
  private Optional<Catalogue> index() throws ImageUnreadable {
    if (!source.equals(DOCKER)) {
      return Optional.empty();
    }
    var index = contents.document(OciIndex.NAME);
    return index.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Catalogue(contents, "oci-layout", OciIndex.images(contents, index.get())));
  }

  /**
   * Finds the image of these layers.
   *
   * @throws ImageUnreadable if there is none, or a part of it is missing
   */
  StoredImage find(List<Digest> diffIds) throws ImageUnreadable {
    for (ListedImage listed : images) {
      var config = listed.config(contents);
      if (config.isPresent() && config.get().diffIds().equals(diffIds)) {
        return StoredImage.load(contents, listed, Optional.empty(), source);
      }
    }
    throw Unreadable.damaged(
        contents.label() + ": no image in it has the layers that were expected");
  }
}
