package io.github.imagehygiene.layers.listing;

import io.github.imagehygiene.layers.listing.LayerEntry.Kind;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes a listing of entries that come one by one, in the order of the tar, without keeping them:
 * some 60 bytes for each path. As on a disk, what is put at a path replaces what was there, a file
 * also what was in the folder there, and what is put below a file makes a folder of it. Marks that
 * take away what the layers below have stand beside all that.
 */
public final class ListingBuilder {

  private static final byte[] NO_NAME = {};

  private final PathTrie paths;
  private final PathBranch branch = new PathBranch();

  /** Nodes that have an entry. */
  private final BitSet listed = new BitSet();

  /** Those of them in which nothing can be. */
  private final BitSet files = new BitSet();

  /** Nodes in which something is or was. */
  private final BitSet folders = new BitSet();

  /** Of each folder that a file replaced, the file's record: what is in it must come later. */
  private final Map<Integer, Integer> replaced = new HashMap<>();

  /** One without entries. */
  public ListingBuilder() {
    this(PathTrie.MOST);
  }

  /**
   * @param most paths, folders without an entry and marks included
   */
  public ListingBuilder(int most) {
    this.paths = new PathTrie(most);
  }

  /**
   * @param entry that comes after those added so far
   * @throws IOException if there are too many, more than any image has that serves a purpose
   */
  public void add(LayerEntry entry) throws IOException {
    branch.goTo(CodeUnits.bytes(entry.path()), paths);
    for (int depth = 0; depth < branch.depth(); depth++) {
      makeFolder(branch.node(depth), entry.takesAway());
    }
    int node = branch.node(branch.depth());
    if (entry.takesAway()) {
      addMark(paths.child(node, NO_NAME, 0, 0), entry);
    } else {
      put(node, entry);
      files.set(node, entry.kind() != Kind.DIRECTORY);
      if (files.get(node) && folders.get(node)) {
        replaced.put(node, paths.record(node));
      }
    }
  }

  /** All that was added, in order; nothing can be added afterwards. */
  public LayerListing build() throws IOException {
    paths.close();
    dropReplaced();
    var alive = (BitSet) listed.clone();
    alive.set(0);
    for (int node = paths.size() - 1; node > 0; node--) {
      if (alive.get(node)) {
        alive.set(paths.parent(node));
      }
    }
    return new LayerListing(NodeTree.of(write(alive), alive.cardinality()));
  }

  private void makeFolder(int node, boolean forMark) {
    if (!forMark && files.get(node)) {
      files.clear(node);
      listed.clear(node);
    }
    folders.set(node);
  }

  /** Taking away a path takes away what is in it, whatever the order. */
  private void addMark(int node, LayerEntry entry) throws IOException {
    if (!listed.get(node) || entry.kind() == Kind.WHITEOUT) {
      put(node, entry);
    }
  }

  private void put(int node, LayerEntry entry) throws IOException {
    boolean fresh = node == paths.size() - 1 && !listed.get(node);
    if (!fresh) {
      paths.renew(node);
    }
    NodeCursor.addAttributes(paths.pool(), entry);
    listed.set(node);
  }

  private void dropReplaced() {
    if (replaced.isEmpty()) {
      return;
    }
    int[] after = new int[paths.size()];
    for (int node = 1; node < paths.size(); node++) {
      int folder = paths.parent(node);
      after[node] = Math.max(after[folder], replaced.getOrDefault(folder, 0));
      if (paths.record(node) < after[node] && !paths.isMark(node)) {
        listed.clear(node);
      }
    }
  }

  /** The bytes of a {@link NodeTree}. */
  private byte[] write(BitSet alive) {
    var siblings = Siblings.of(paths);
    // Exactly what it takes unless the tar has a path twice.
    var out = new Pool(paths.pool().length() + 2 * alive.cardinality() - listed.cardinality());
    write(0, 0, out);
    int node = 0;
    int up = 0;
    while (node > 0 || siblings.hasNext(node)) {
      if (!siblings.hasNext(node)) {
        node = paths.parent(node);
        up++;
        continue;
      }
      int next = siblings.next(node);
      if (alive.get(next)) {
        write(up, next, out);
        node = next;
        up = 0;
      }
    }
    return out.trimmed();
  }

  private void write(int up, int node, Pool out) {
    byte[] bytes = paths.pool().bytes();
    int start = paths.record(node);
    int nameEnd = paths.nameEnd(start);
    out.addNumber(up);
    if (listed.get(node)) {
      int end = new NodeCursor(bytes, nameEnd).skipAttributes().at();
      out.add(bytes, start, end - start);
    } else {
      out.add(bytes, start, nameEnd - start);
      out.add(NodeCursor.IMPLIED);
    }
  }
}
