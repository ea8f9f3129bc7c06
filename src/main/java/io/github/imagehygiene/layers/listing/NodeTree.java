package io.github.imagehygiene.layers.listing;

import java.io.IOException;
import java.util.Arrays;

/**
 * The paths of a layer, a node each, in the order of the tree: the bytes of all nodes, as {@link
 * NodeCursor} reads them, where each begins, and in which folder it is. Node 0 is the root. What is
 * taken away at a path is a node without a name in the node of the path.
 */
public final class NodeTree {

  private final byte[] bytes;
  private final int[] starts;
  private final int[] parents;

  /** Number of entries by kind. */
  private final int[] counts = new int[NodeCursor.KINDS.size()];

  private long unpackedSize;

  private NodeTree(byte[] bytes, int nodes) {
    this.bytes = bytes;
    this.starts = new int[nodes];
    this.parents = new int[nodes];
  }

  /**
   * @param bytes of so many nodes in order; kept, not copied
   */
  public static NodeTree of(byte[] bytes, int nodes) throws IOException {
    var tree = new NodeTree(bytes, nodes);
    tree.index(false);
    return tree;
  }

  /**
   * @param bytes from anywhere; kept, not copied
   * @throws IOException if the bytes are not those of so many nodes in order
   */
  static NodeTree checked(byte[] bytes, int nodes) throws IOException {
    // Each node takes two bytes at least, so a count that lies takes no memory.
    if (nodes < 1 || nodes > bytes.length) {
      throw broken();
    }
    var tree = new NodeTree(bytes, nodes);
    try {
      tree.index(true);
    } catch (IndexOutOfBoundsException e) {
      throw broken();
    }
    return tree;
  }

  public byte[] bytes() {
    return bytes;
  }

  public int size() {
    return starts.length;
  }

  /** Number of nodes that the layer has an entry for. */
  int listed() {
    return Arrays.stream(counts).sum();
  }

  /** Number of entries of a kind. */
  public int count(LayerEntry.Kind kind) {
    return counts[kind.ordinal()];
  }

  /** Whether anything in it is a mark. */
  public boolean takesAway() {
    return count(LayerEntry.Kind.WHITEOUT) + count(LayerEntry.Kind.OPAQUE) > 0;
  }

  /** Bytes that the entries take unpacked. */
  public long unpackedSize() {
    return unpackedSize;
  }

  public int parent(int node) {
    return parents[node];
  }

  /** The node behind the last that is below a folder. */
  int end(int folder) {
    int end = folder + 1;
    while (end < size() && parents[end] >= folder) {
      end++;
    }
    return end;
  }

  /** Bytes of the regular files from a node to the one before another. */
  public long fileBytes(int from, int to) {
    long bytes = 0;
    for (int node = from; node < to; node++) {
      var cursor = afterName(node);
      if (cursor.kind() == NodeCursor.FILE) {
        bytes = Sums.plus(bytes, cursor.skipNumber().skipNumber().skipNumber().number());
      }
    }
    return bytes;
  }

  /** Whether the layer has an entry for it. */
  public boolean isListed(int node) {
    return afterName(node).kind() != NodeCursor.IMPLIED;
  }

  /** The order of names within a folder, in which no two of one layer are the same. */
  static int compareNames(NodeTree a, int nodeOfA, NodeTree b, int nodeOfB) {
    var name = a.name(nodeOfA);
    int end = name.textEnd();
    var other = b.name(nodeOfB);
    int otherEnd = other.textEnd();
    return Arrays.compareUnsigned(a.bytes, name.at(), end, b.bytes, other.at(), otherEnd);
  }

  /** Whether it says that something is taken away at the path of its parent. */
  boolean isMark(int node) {
    return node > 0 && nameLength(node) == 0;
  }

  /**
   * The node that says what is taken away at the path of a node.
   *
   * @return negative if there is none
   */
  int mark(int node) {
    int first = node + 1;
    return first < size() && isMark(first) && parents[first] == node ? first : -1;
  }

  /** Whether the layer has a folder there: an entry for it, or something in it. */
  public boolean isFolder(int node) {
    if (isListed(node)) {
      return kind(node) == LayerEntry.Kind.DIRECTORY;
    }
    int first = hasMark(node, LayerEntry.Kind.WHITEOUT) ? node + 2 : node + 1;
    return first < size() && parents[first] == node;
  }

  /** Whether something is taken away so at the path of a node. */
  public boolean hasMark(int node, LayerEntry.Kind kind) {
    int mark = mark(node);
    return mark > 0 && kind(mark) == kind;
  }

  /**
   * @param node one that is listed
   */
  public LayerEntry.Kind kind(int node) {
    return NodeCursor.KINDS.get(afterName(node).kind() - 1);
  }

  /**
   * @param node one that is listed
   */
  public long unpackedSize(int node) {
    var cursor = afterName(node);
    cursor.kind();
    return cursor.skipNumber().skipNumber().skipNumber().number();
  }

  /**
   * @param node one that is listed
   */
  public LayerEntry entry(int node) {
    return afterName(node).entry(path(node));
  }

  /** The last part of a node's path. */
  String nameOf(int node) {
    var name = name(node);
    int end = name.textEnd();
    return CodeUnits.text(bytes, name.at(), end);
  }

  public String path(int node) {
    int length = 0;
    for (int up = node; up > 0; up = parents[up]) {
      length += isMark(up) ? 0 : nameLength(up) + 1;
    }
    if (length == 0) {
      return "/";
    }
    byte[] path = new byte[length];
    int start = length;
    for (int up = node; up > 0; up = parents[up]) {
      if (!isMark(up)) {
        var name = name(up);
        int end = name.textEnd();
        start -= end - name.at();
        System.arraycopy(bytes, name.at(), path, start, end - name.at());
        path[--start] = '/';
      }
    }
    return CodeUnits.text(path, 0, length);
  }

  /**
   * The node at a path that is no mark.
   *
   * @return negative if there is none
   */
  public int find(String path) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int order = LayerListing.TREE_ORDER.compare(path(middle), path);
      if (order == 0) {
        // A mark has the path of its parent, which stands right before it.
        return isMark(middle) ? parents[middle] : middle;
      } else if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Finds where nodes begin and what they are in, and adds up. */
  private void index(boolean checks) throws IOException {
    var cursor = new NodeCursor(bytes, 0);
    int[] branch = new int[64];
    int depth = -1;
    for (int node = 0; node < starts.length; node++) {
      starts[node] = cursor.at();
      long up = cursor.number();
      depth = depth + 1 - (int) Math.min(up, depth + 2L);
      require(depth > 0 == node > 0 && depth >= 0 && up >= 0);
      parents[node] = depth == 0 ? 0 : branch[depth - 1];
      if (checks) {
        checkName(node, depth > 0 && up > 0 ? branch[depth] : 0);
      }
      cursor.skipText();
      int kind = cursor.kind();
      if (checks) {
        checkAttributes(node, kind, cursor.at());
      }
      if (kind != NodeCursor.IMPLIED) {
        add(NodeCursor.KINDS.get(kind - 1), cursor);
      }
      branch = depth < branch.length ? branch : Arrays.copyOf(branch, 2 * depth);
      branch[depth] = node;
    }
    require(cursor.at() == bytes.length);
  }

  /** Steps over the attributes behind a kind. */
  private void add(LayerEntry.Kind kind, NodeCursor cursor) {
    counts[kind.ordinal()]++;
    unpackedSize += cursor.skipNumber().skipNumber().skipNumber().number();
    cursor.skipNumber().skipText();
  }

  /**
   * @param before the node before it in the same folder, 0 if it is the first
   */
  private void checkName(int node, int before) throws IOException {
    var name = name(node);
    int end = name.textEnd();
    require(CodeUnits.isWellFormed(bytes, name.at(), end));
    boolean hasSlash = false;
    for (int i = name.at(); i < end; i++) {
      hasSlash |= bytes[i] == '/';
    }
    require(!hasSlash);
    require(node > 0 ? !isMark(parents[node]) : end == name.at());
    require(before == 0 || compareNames(this, before, this, node) < 0);
  }

  /**
   * @param start of the attributes behind the kind
   */
  private void checkAttributes(int node, int kind, int start) throws IOException {
    require(kind >= NodeCursor.IMPLIED && kind <= NodeCursor.KINDS.size());
    require(isMark(node) == kind > LayerEntry.Kind.WHITEOUT.ordinal());
    if (kind != NodeCursor.IMPLIED) {
      var link = new NodeCursor(bytes, start);
      link.skipNumber().skipNumber().skipNumber().skipNumber().skipNumber();
      int end = link.textEnd();
      require(CodeUnits.isWellFormed(bytes, link.at(), end));
    }
  }

  private NodeCursor name(int node) {
    return new NodeCursor(bytes, starts[node]).skipNumber();
  }

  private NodeCursor afterName(int node) {
    return name(node).skipText();
  }

  private int nameLength(int node) {
    var name = name(node);
    int end = name.textEnd();
    return end - name.at();
  }

  private static void require(boolean holds) throws IOException {
    if (!holds) {
      throw broken();
    }
  }

  private static IOException broken() {
    return new IOException("the listing of the layer is broken");
  }
}
