package io.github.imagehygiene.layers.waste;

import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.layers.listing.NodeTree;
import io.github.imagehygiene.layers.listing.Sums;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Tells in few words where the bytes of a layer are. */
public final class HeaviestPaths {

  private static final Comparator<Weight> HEAVIEST_FIRST =
      Comparator.comparingLong(Weight::bytes).reversed().thenComparing(Weight::path);

  private final NodeTree tree;

  /** By node, the bytes of all that is there and below, and of the heaviest thing in it. */
  private final long[] bytes;

  private final long[] heaviest;

  /** By node, the first thing in it, and the next in the same folder; 0: none. */
  private final int[] first;

  private final int[] next;

  private HeaviestPaths(NodeTree tree) {
    this.tree = tree;
    this.bytes = new long[tree.size()];
    this.heaviest = new long[tree.size()];
    this.first = new int[tree.size()];
    this.next = new int[tree.size()];
    // Backwards, all that is in a folder comes before it.
    for (int node = tree.size() - 1; node > 0; node--) {
      addTo(tree.parent(node), node);
    }
  }

  private void addTo(int folder, int node) {
    bytes[node] = Sums.plus(bytes[node], tree.isListed(node) ? tree.unpackedSize(node) : 0);
    bytes[folder] = Sums.plus(bytes[folder], bytes[node]);
    heaviest[folder] = Math.max(heaviest[folder], bytes[node]);
    next[node] = first[folder];
    first[folder] = node;
  }

  /**
   * A file, or a folder with all below it.
   *
   * @param path absolute, {@code /}-separated
   */
  public record Weight(String path, long bytes) {}

  /**
   * The heaviest files and folders, the heaviest first; none lies in another. A folder is told in
   * place of what is in it, unless one thing in it has half of its bytes.
   *
   * @param count how many at most
   */
  public static List<Weight> in(LayerListing listing, int count) {
    return new HeaviestPaths(listing.tree()).heaviest(count);
  }

  private List<Weight> heaviest(int count) {
    var lightestFirst = new PriorityQueue<>(HEAVIEST_FIRST.reversed());
    var open = new PriorityQueue<Integer>(Comparator.comparingLong(node -> -bytes[node]));
    open.add(0);
    while (!open.isEmpty() && isWorth(bytes[open.element()], lightestFirst, count)) {
      int node = open.remove();
      if (isTold(node)) {
        lightestFirst.add(new Weight(tree.path(node), bytes[node]));
        if (lightestFirst.size() > count) {
          lightestFirst.remove();
        }
      } else {
        for (int inside = first[node]; inside > 0; inside = next[inside]) {
          if (bytes[inside] > 0) {
            open.add(inside);
          }
        }
      }
    }
    var told = new ArrayList<>(lightestFirst);
    told.sort(HEAVIEST_FIRST);
    return List.copyOf(told);
  }

  /** Nothing is heavier than the folder that it is in, so the rest may be left as it is. */
  private static boolean isWorth(long bytes, PriorityQueue<Weight> lightestFirst, int count) {
    return lightestFirst.size() < count || bytes >= lightestFirst.element().bytes();
  }

  private boolean isTold(int node) {
    return node > 0 && heaviest[node] < bytes[node] - heaviest[node];
  }
}
