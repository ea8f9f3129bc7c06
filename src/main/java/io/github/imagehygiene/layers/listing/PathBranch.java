package io.github.imagehygiene.layers.listing;

import java.io.IOException;
import java.util.Arrays;

/**
 * The nodes from the root to one path. The next path mostly has the same folder, so that only its
 * last name need be looked up.
 */
final class PathBranch {

  private byte[] path = {};

  /** Nodes by depth; the root's depth is 0. */
  private int[] nodes = new int[32];

  /** Where each node's name ends in the path. */
  private int[] ends = new int[32];

  private int depth;

  /** Names of the path. */
  int depth() {
    return depth;
  }

  /** The node after that many names. */
  int node(int names) {
    return nodes[names];
  }

  /**
   * Goes to a path, which is made if it is not there.
   *
   * @param next kept, not copied
   * @throws IOException if there are too many
   */
  void goTo(byte[] next, PathTrie paths) throws IOException {
    int same = Arrays.mismatch(path, next);
    while (depth > 0 && same >= 0 && ends[depth] >= same) {
      depth--;
    }
    path = next;
    int start = depth == 0 ? 0 : ends[depth] + 1;
    while (start < next.length) {
      int end = start;
      while (end < next.length && next[end] != '/') {
        end++;
      }
      if (end > start) {
        push(paths.child(nodes[depth], next, start, end), end);
      }
      start = end + 1;
    }
  }

  private void push(int node, int end) {
    depth++;
    if (depth == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * depth);
      ends = Arrays.copyOf(ends, 2 * depth);
    }
    nodes[depth] = node;
    ends[depth] = end;
  }
}
