package io.github.imagehygiene.layers;

import io.github.imagehygiene.tar.TarEntry;
import io.github.imagehygiene.tar.TarReader;
import java.io.IOException;
import java.io.InputStream;

/**
 * What one layer holds.
 *
 * @param unpackedSize bytes of its regular files, a hard link once, and of its symlink targets
 * @param files number of regular files, hard links and symlinks
 */
public record LayerFacts(long unpackedSize, int files) {

  private static final LayerFacts NONE = new LayerFacts(0, 0);

  /**
   * Adds up a layer's tar as overlay2 does once it is unpacked: a sparse file has its whole length,
   * devices and folders have none, and a whiteout is no file.
   *
   * @throws IOException if the bytes are no tar, end too early, or state impossible sizes
   */
  public static LayerFacts read(InputStream layer) throws IOException {
    var tar = new TarReader(layer);
    var facts = NONE;
    for (var next = tar.next(); next.isPresent(); next = tar.next()) {
      facts = facts.plus(next.get());
    }
    return facts;
  }

  private LayerFacts plus(TarEntry entry) throws IOException {
    if (Whiteout.is(entry.name())) {
      return this;
    }
    return switch (entry.kind()) {
      case FILE, HARD_LINK, SYMLINK -> plusFile(entry.size());
      case DIRECTORY, OTHER -> this;
    };
  }

  private LayerFacts plusFile(long size) throws IOException {
    try {
      return new LayerFacts(Math.addExact(unpackedSize, size), Math.addExact(files, 1));
    } catch (ArithmeticException e) {
      throw new IOException("its tar headers state an impossible size", e);
    }
  }
}
