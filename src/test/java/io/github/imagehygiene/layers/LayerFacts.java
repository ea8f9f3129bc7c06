package io.github.imagehygiene.layers;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** The sums of one layer, for tests that want to see a layer was read. */
public record LayerFacts(long unpackedSize, int files) {

  public static LayerFacts read(InputStream tar) throws IOException {
    var listing = new LayerScan(Set.of()).read(tar).listing();
    return new LayerFacts(listing.unpackedSize(), listing.files());
  }
}
