package io.github.imagehygiene.layers.waste;

import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.listing.LayerEntry.Kind;
import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.layers.listing.NodeTree;
import java.util.NavigableMap;
import java.util.TreeMap;

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

  /** By node of each name. */
  private final NavigableMap<Integer, SharedFile> files = new TreeMap<>();

  static HardLinks of(LayerListing listing) {
    var links = new HardLinks();
    var tree = listing.tree();
    if (tree.count(Kind.HARD_LINK) == 0) {
      return links;
    }
    for (int node = 0; node < tree.size(); node++) {
      if (tree.isListed(node) && tree.kind(node) == Kind.HARD_LINK) {
        links.add(node, tree.find(tree.entry(node).link()), tree);
      }
    }
    return links;
  }

  private void add(int name, int file, NodeTree tree) {
    if (file >= 0 && tree.isListed(file) && tree.kind(file) == Kind.FILE) {
      var shared = files.computeIfAbsent(file, node -> new SharedFile(tree.entry(node)));
      shared.namesLeft++;
      files.put(name, shared);
    }
  }

  /** Later layers leave all names as they are from a node to the one before another. */
  void namesLive(int from, int to) {
    files.subMap(from, to).values().forEach(SharedFile::nameLives);
  }

  /** The file of a node that shares it with others, or null. */
  SharedFile at(int node) {
    return files.get(node);
  }
}
