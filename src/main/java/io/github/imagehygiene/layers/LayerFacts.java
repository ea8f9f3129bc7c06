package io.github.imagehygiene.layers;

/**
 * What one layer holds.
 *
 * @param unpackedSize bytes of its regular files, a hard link once, and of its symlink targets
 * @param files number of regular files, hard links and symlinks
 */
public record LayerFacts(long unpackedSize, int files) {}
