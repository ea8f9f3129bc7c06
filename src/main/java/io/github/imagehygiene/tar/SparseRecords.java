package io.github.imagehygiene.tar;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the PAX records of a sparse file say (GNU tar manual, "Storing Sparse Files", versions 0.0,
 * 0.1 and 1.0), if Go's archive/tar would take them for such.
 *
 * @param name in place of one that is made up
 * @param size unpacked, holes included, in bytes
 */
record SparseRecords(Optional<String> name, OptionalLong size) {

  private static final SparseRecords NONE =
      new SparseRecords(Optional.empty(), OptionalLong.empty());

  static SparseRecords in(PaxRecords pax) throws IOException {
    if (pax.isEmpty()) {
      return NONE;
    }
    String version = pax.text("GNU.sparse.major") + "." + pax.text("GNU.sparse.minor");
    boolean isSparse =
        switch (version) {
          case "0.0", "0.1", "1.0" -> true;
          case "." -> pax.has("GNU.sparse.map") || pax.has("GNU.sparse.offset");
          default -> false;
        };
    if (!isSparse) {
      return NONE;
    }
    var size = pax.number("GNU.sparse.size");
    return new SparseRecords(
        Optional.of(pax.text("GNU.sparse.name")).filter(name -> !name.isEmpty()),
        size.isPresent() ? size : pax.number("GNU.sparse.realsize"));
  }
}
