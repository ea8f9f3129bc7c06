package io.github.imagehygiene.image;

/**
 * One filesystem layer of an image.
 *
 * @param index 0-based position in the configuration's {@code rootfs.diff_ids}, lowest first
 * @param diffId digest of the uncompressed layer tar
 */
public record LayerId(int index, Digest diffId) {

  /** Written out for the reason given at {@link Digest#equals}. */
  @Override
  public boolean equals(Object other) {
    return other instanceof LayerId id && index == id.index && diffId.equals(id.diffId);
  }

  @Override
  public int hashCode() {
    return 31 * index + diffId.hashCode();
  }
}
