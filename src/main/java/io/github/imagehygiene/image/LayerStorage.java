package io.github.imagehygiene.image;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a source holds an image's layers, as far as it can tell without reading them.
 *
 * @param scope where a diffID stands for the same bytes as here: the empty text for every source
 *     that has checked its layers against their diffIDs; a text of its own for a source that has
 *     not, or until it is written anew; empty: nowhere, not even here
 * @param compressedSizes as {@link ReadLayer} has them, lowest layer first; empty: only reading the
 *     layers tells
 */
public record LayerStorage(Optional<String> scope, Optional<List<OptionalLong>> compressedSizes) {

  /** Nothing is known but by reading. */
  public static final LayerStorage UNKNOWN = new LayerStorage(Optional.empty(), Optional.empty());

  public LayerStorage {
    compressedSizes = compressedSizes.map(List::copyOf);
  }

  /** Layers that were checked against their diffIDs and are handed over uncompressed. */
  public static LayerStorage checkedAndPlain(int layers) {
    var sizes = java.util.Collections.nCopies(layers, OptionalLong.empty());
    return new LayerStorage(Optional.of(""), Optional.of(sizes));
  }

  /** Layers whose diffIDs hold within one image or file, and that may be compressed. */
  public static LayerStorage within(String scope) {
    return new LayerStorage(Optional.of(scope), Optional.empty());
  }
}
