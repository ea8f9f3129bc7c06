package io.github.imagehygiene.layers.listing;

/** Sorts nodes of one folder by name, without an object for each: a merge sort. */
record NameSort(PathTrie trie, int[] nodes) {

  /** Sorts part of the nodes. */
  void sort(int from, int to) {
    if (to - from > 1) {
      sort(from, to, new int[(to - from) / 2]);
    }
  }

  private void sort(int from, int to, int[] spare) {
    if (to - from < 2) {
      return;
    }
    int middle = from + (to - from) / 2;
    sort(from, middle, spare);
    sort(middle, to, spare);
    if (trie.compareNames(nodes[middle - 1], nodes[middle]) > 0) {
      merge(from, middle, to, spare);
    }
  }

  private void merge(int from, int middle, int to, int[] spare) {
    int lower = middle - from;
    System.arraycopy(nodes, from, spare, 0, lower);
    int left = 0;
    int right = middle;
    int target = from;
    while (left < lower) {
      boolean takeRight = right < to && trie.compareNames(nodes[right], spare[left]) < 0;
      nodes[target++] = takeRight ? nodes[right++] : spare[left++];
    }
  }
}
