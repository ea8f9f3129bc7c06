package io.github.imagehygiene.image;

import java.io.IOException;
import java.io.InputStream;

/**
 * Makes something of one layer's bytes as they come by.
 *
 * @param <T> what it makes; kept for each layer, so it must be small
 */
@FunctionalInterface
public interface LayerReader<T> {

  /**
   * @param tar the uncompressed layer tar; need not be read to its end nor closed
   * @throws IOException if the bytes are no tar, or end too early
   */
  T read(InputStream tar) throws IOException;
}
