package io.github.imagehygiene.layers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * All entries of one layer, in the order of the tree: a folder before what is in it, names by code
 * unit. A path that the layer's tar has more than once counts as it has it last.
 */
public final class LayerListing {

  /** The order of the tree, in which {@code /} comes before every other character. */
  public static final Comparator<String> TREE_ORDER = LayerListing::compare;

  private final List<LayerEntry> entries;
  private final long unpackedSize;
  private final int files;

  private LayerListing(List<LayerEntry> entries) {
    this.entries = entries;
    this.unpackedSize = entries.stream().mapToLong(LayerEntry::size).sum();
    this.files = (int) entries.stream().filter(LayerEntry::isFile).count();
  }

  /**
   * @param entries in the order of the tar
   */
  public static LayerListing of(Collection<LayerEntry> entries) {
    var last = new TreeMap<String, LayerEntry>(TREE_ORDER);
    entries.forEach(entry -> last.put(entry.path() + (entry.takesAway() ? "/" : ""), entry));
    return new LayerListing(new ArrayList<>(last.values()));
  }

  /** Number of entries. */
  public int size() {
    return entries.size();
  }

  /**
   * @param index 0-based, in the order of the tree
   */
  public LayerEntry entry(int index) {
    return entries.get(index);
  }

  /** Bytes of its regular files, a hard link once, and of its symlink targets. */
  public long unpackedSize() {
    return unpackedSize;
  }

  /** Number of regular files, hard links and symlinks. */
  public int files() {
    return files;
  }

  private static int compare(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return Integer.compare(rank(a.charAt(i)), rank(b.charAt(i)));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  private static int rank(char c) {
    return c == '/' ? -1 : c;
  }
}
