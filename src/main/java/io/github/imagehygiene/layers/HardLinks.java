package io.github.imagehygiene.layers;

import io.github.imagehygiene.layers.LayerEntry.Kind;
import java.util.HashMap;
import java.util.Map;

/**
 * The files of one layer that have several names. Whoever deletes one of the names, or writes it
 * anew, frees nothing.
 */
final class HardLinks {

  /** One such file, whose names come by one after the other. */
  static final class SharedFile {

    private final LayerEntry file;
    private int namesLeft = 1;
    private boolean isAlive;
    private int killer = -1;
    private Waste.Cause cause;

    SharedFile(LayerEntry file) {
      this.file = file;
    }

    LayerEntry file() {
      return file;
    }

    /** A name that later layers leave as it is. */
    void nameLives() {
      namesLeft--;
      isAlive = true;
    }

    void nameDies(int layer, Waste.Cause how) {
      namesLeft--;
      if (layer > killer) {
        killer = layer;
        cause = how;
      }
    }

    /** Whether all names came by, and none lives. */
    boolean isDead() {
      return namesLeft == 0 && !isAlive;
    }

    /** The layer by which the last name died. */
    int killer() {
      return killer;
    }

    Waste.Cause cause() {
      return cause;
    }
  }

  /** By index of each name's entry. */
  private final Map<Integer, SharedFile> files = new HashMap<>();

  static HardLinks of(LayerListing listing) {
    var links = new HardLinks();
    for (int i = 0; i < listing.size(); i++) {
      if (listing.kind(i) == Kind.HARD_LINK) {
        links.add(i, find(listing, listing.entry(i).link()), listing);
      }
    }
    return links;
  }

  private void add(int name, int file, LayerListing listing) {
    if (file >= 0) {
      var shared = files.computeIfAbsent(file, i -> new SharedFile(listing.entry(i)));
      shared.namesLeft++;
      files.put(name, shared);
    }
  }

  /** The index of a regular file, or -1. */
  private static int find(LayerListing listing, String path) {
    int low = 0;
    int high = listing.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (LayerListing.TREE_ORDER.compare(listing.entry(middle).path(), path) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean found =
        low < listing.size()
            && listing.entry(low).path().equals(path)
            && listing.entry(low).kind() == Kind.FILE;
    return found ? low : -1;
  }

  /** The file of an entry that shares it with others, or null. */
  SharedFile at(int index) {
    return files.get(index);
  }
}
