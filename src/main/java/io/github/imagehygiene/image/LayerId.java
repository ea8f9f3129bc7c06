package io.github.imagehygiene.image;

/**
 * One filesystem layer of an image.
 *
 * @param index 0-based position in the configuration's {@code rootfs.diff_ids}, lowest first
 * @param diffId digest of the uncompressed layer tar
 */
public record LayerId(int index, Digest diffId) {}
