package io.github.imagehygiene.layers.listing;

import java.util.Arrays;

/** The nodes of each folder, in the order of their names. */
final class Siblings {

  private final int[] nodes;

  /** Where in {@link #nodes} those of a folder begin; they end where those of the next begin. */
  private final int[] starts;

  private final int[] next;

  private Siblings(int[] nodes, int[] starts) {
    this.nodes = nodes;
    this.starts = starts;
    this.next = starts.clone();
  }

  static Siblings of(PathTrie trie) {
    int size = trie.size();
    int[] starts = new int[size + 1];
    for (int node = 1; node < size; node++) {
      starts[trie.parent(node) + 1]++;
    }
    for (int node = 0; node < size; node++) {
      starts[node + 1] += starts[node];
    }
    int[] nodes = new int[size - 1];
    int[] free = Arrays.copyOf(starts, size);
    for (int node = 1; node < size; node++) {
      nodes[free[trie.parent(node)]++] = node;
    }
    var sort = new NameSort(trie, nodes);
    for (int node = 0; node < size; node++) {
      sort.sort(starts[node], starts[node + 1]);
    }
    return new Siblings(nodes, starts);
  }

  /** Whether {@link #next} has one more in a folder. */
  boolean hasNext(int folder) {
    return next[folder] < starts[folder + 1];
  }

  int next(int folder) {
    return nodes[next[folder]++];
  }
}
