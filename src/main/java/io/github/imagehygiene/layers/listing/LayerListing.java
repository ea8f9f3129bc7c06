package io.github.imagehygiene.layers.listing;

import io.github.imagehygiene.layers.listing.LayerEntry.Kind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All entries of one layer, in the order of the tree: a folder before what is in it, names by code
 * unit; what is taken away at a path right after what is put there. A path that the layer's tar has
 * more than once counts as it has it last. Takes some 40 bytes an entry, from which a {@link
 * LayerEntry} is made when it is asked for.
 */
public final class LayerListing {

  /** The order of the tree, in which {@code /} comes before every other character. */
  public static final Comparator<String> TREE_ORDER = LayerListing::compare;

  private final NodeTree tree;
  private final int size;

  /** The nodes that have an entry; empty if all have. */
  private final int[] listed;

  LayerListing(NodeTree tree) {
    this.tree = tree;
    this.size = tree.listed();
    this.listed = size == tree.size() ? new int[0] : listed(tree);
  }

  private static int[] listed(NodeTree tree) {
    return IntStream.range(0, tree.size()).filter(tree::isListed).toArray();
  }

  /**
   * @param entries in the order of the tar
   * @throws IllegalArgumentException if there are too many
   */
  public static LayerListing of(Collection<LayerEntry> entries) {
    var builder = new ListingBuilder();
    try {
      for (LayerEntry entry : entries) {
        builder.add(entry);
      }
      return builder.build();
    } catch (IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * Reads what {@link #writeTo} wrote. Memory stays in proportion to the bytes that are there.
   *
   * @throws IOException if it is broken or ends too early
   */
  public static LayerListing readFrom(DataInput in) throws IOException {
    int nodes = in.readInt();
    int length = in.readInt();
    if (length < 0 || length > Pool.MOST) {
      throw new IOException("the listing of the layer is broken");
    }
    return new LayerListing(NodeTree.checked(Pool.read(in, length), nodes));
  }

  /** Writes it in a form of its own, which changes with the version of this class. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(tree.size());
    out.writeInt(tree.bytes().length);
    out.write(tree.bytes());
  }

  /** Number of entries. */
  public int size() {
    return size;
  }

  /**
   * @param index 0-based, in the order of the tree
   */
  public LayerEntry entry(int index) {
    Objects.checkIndex(index, size());
    return tree.entry(listed.length > 0 ? listed[index] : index);
  }

  /** All entries, in the order of the tree. */
  public Stream<LayerEntry> entries() {
    return IntStream.range(0, size()).mapToObj(this::entry);
  }

  /**
   * What lies in those folders that are asked for, at any depth, in the order of the tree; costs
   * less than going through all entries.
   *
   * @param isAskedFor by absolute path; of the root folder {@code /}. Not asked of what lies in a
   *     folder that is. The path is only good while the question is asked
   */
  public List<LayerEntry> entriesBelow(Predicate<CharSequence> isAskedFor) {
    var folders = new BitSet();
    var found = new ArrayList<LayerEntry>();
    // The path of each node is that of its folder and its name: not built anew from the root.
    var path = new StringBuilder();
    int[] lengths = new int[tree.size()];
    for (int node = 0; node < tree.size(); node++) {
      path.setLength(lengths[tree.parent(node)]);
      if (node > 0 && !tree.isMark(node)) {
        path.append('/').append(tree.nameOf(node));
      }
      lengths[node] = path.length();
      boolean inside = node > 0 && folders.get(tree.parent(node));
      if (inside && tree.isListed(node)) {
        found.add(tree.entry(node));
      }
      boolean holds = node + 1 < tree.size() && tree.parent(node + 1) == node;
      folders.set(node, holds && (inside || isAskedFor.test(node == 0 ? "/" : path)));
    }
    return found;
  }

  /**
   * The entry at a path; not that which takes away what the layers below have there.
   *
   * @param path absolute, without {@code .}, {@code ..} and {@code /} at its end
   */
  public Optional<LayerEntry> find(String path) {
    int node = tree.find(path);
    return node < 0 || !tree.isListed(node) ? Optional.empty() : Optional.of(tree.entry(node));
  }

  /** The entry that takes away what the layers below have at a path, or in it. */
  public Optional<LayerEntry> findMark(String path) {
    int node = tree.find(path);
    int mark = node < 0 ? node : tree.mark(node);
    return mark < 0 ? Optional.empty() : Optional.of(tree.entry(mark));
  }

  /** Bytes of its regular files, a hard link once, and of its symlink targets. */
  public long unpackedSize() {
    return tree.unpackedSize();
  }

  /** Number of regular files, hard links and symlinks. */
  public int files() {
    return tree.count(Kind.FILE) + tree.count(Kind.HARD_LINK) + tree.count(Kind.SYMLINK);
  }

  public NodeTree tree() {
    return tree;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LayerListing that && Arrays.equals(tree.bytes(), that.tree.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(tree.bytes());
  }

  @Override
  public String toString() {
    return "%d entries, %d bytes".formatted(size(), unpackedSize());
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
