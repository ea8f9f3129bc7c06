package io.github.imagehygiene.layers.listing;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Paths that were met, a node for each of their components, numbered as they came: node 0 is the
 * root. A node's record in the pool is its name and what is added behind it. Found by hash, with a
 * seed that nobody who writes an image can know.
 */
final class PathTrie {

  /** Paths of one layer. */
  static final int MOST = 1 << 22;

  private static final int SMALL = 1 << 8;

  private final long seed = ThreadLocalRandom.current().nextLong();
  private final Pool pool = new Pool(SMALL);
  private int[] parents = new int[SMALL];
  private int[] records = new int[SMALL];
  private int size;

  /** Node numbers at the place of their hash or after it; 0 where there is none. */
  private int[] slots = new int[2 * SMALL];

  private final int most;

  /**
   * @param most nodes
   */
  PathTrie(int most) {
    this.most = most;
    create(0, new byte[0], 0, 0);
  }

  int size() {
    return size;
  }

  int parent(int node) {
    return parents[node];
  }

  Pool pool() {
    return pool;
  }

  /** Whether it has no name, and so says that something is taken away at its parent's path. */
  boolean isMark(int node) {
    return node > 0 && pool.bytes()[records[node]] == 0;
  }

  /** Where the node's record begins; later records stand behind earlier ones. */
  int record(int node) {
    return records[node];
  }

  /**
   * The node of that name in another, made if there is none.
   *
   * @param path in which the name stands
   * @throws IOException if there are too many
   */
  int child(int parent, byte[] path, int start, int end) throws IOException {
    if (2 * size > slots.length) {
      grow();
    }
    int slot = hash(parent, path, start, end) & slots.length - 1;
    while (slots[slot] != 0) {
      int node = slots[slot];
      if (parents[node] == parent && isNamed(node, path, start, end)) {
        return node;
      }
      slot = slot + 1 & slots.length - 1;
    }
    checkRoom(size + 1);
    slots[slot] = size;
    return create(parent, path, start, end);
  }

  /** Frees what is needed to find children only. */
  void close() {
    slots = new int[0];
  }

  /**
   * Begins a new record for a node, at the end of the pool.
   *
   * @throws IOException if there are too many
   */
  void renew(int node) throws IOException {
    checkRoom(size);
    int before = records[node];
    records[node] = pool.length();
    pool.add(pool.bytes(), before, nameEnd(before) - before);
  }

  /** Orders two nodes of one folder. */
  int compareNames(int a, int b) {
    byte[] bytes = pool.bytes();
    var first = new NodeCursor(bytes, records[a]);
    int firstEnd = first.textEnd();
    var second = new NodeCursor(bytes, records[b]);
    int secondEnd = second.textEnd();
    return Arrays.compareUnsigned(bytes, first.at(), firstEnd, bytes, second.at(), secondEnd);
  }

  /** Where the name of the record ends that begins there. */
  int nameEnd(int record) {
    return new NodeCursor(pool.bytes(), record).textEnd();
  }

  private void checkRoom(int nodes) throws IOException {
    if (nodes > most || pool.length() >= Pool.MOST) {
      throw new IOException(
          "the layer lists more than %,d paths, or more than fit into %,d MiB"
              .formatted(most, Pool.MOST >> 20));
    }
  }

  private int create(int parent, byte[] path, int start, int end) {
    if (size == parents.length) {
      parents = Arrays.copyOf(parents, 2 * size);
      records = Arrays.copyOf(records, 2 * size);
    }
    parents[size] = parent;
    records[size] = pool.length();
    pool.addNumber(end - start);
    pool.add(path, start, end - start);
    return size++;
  }

  private boolean isNamed(int node, byte[] path, int start, int end) {
    var name = new NodeCursor(pool.bytes(), records[node]);
    int nameEnd = name.textEnd();
    return Arrays.equals(pool.bytes(), name.at(), nameEnd, path, start, end);
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int node = 1; node < size; node++) {
      var name = new NodeCursor(pool.bytes(), records[node]);
      int end = name.textEnd();
      int slot = hash(parents[node], pool.bytes(), name.at(), end) & slots.length - 1;
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = node;
    }
  }

  /** FNV-1a of 64 bits from a start that depends on seed and parent. */
  private int hash(int parent, byte[] path, int start, int end) {
    long hash = (seed ^ parent) * 0x9e3779b97f4a7c15L;
    for (int i = start; i < end; i++) {
      hash = (hash ^ path[i] & 0xff) * 0x100000001b3L;
    }
    return (int) (hash ^ hash >>> 32);
  }
}
