package io.github.imagehygiene.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Goes once through the paths of all layers together, in the order of the tree. Keeps nothing but
 * the folders that are open, so a million paths take no more memory than their listings.
 */
final class LayerWalk {

  /** Is told of each path on the way in, and again once all that lies below it was told. */
  interface Visitor {

    /**
     * @param here what the layers do at the path, the lowest first, and of one layer what it puts
     *     there before what it takes away; empty: a folder that only paths below it tell of
     */
    void enter(TreePath path, List<At> here);

    /** Leaves the path that was entered last and not left yet. */
    void leave();
  }

  /**
   * What one layer does at a path.
   *
   * @param layer 0-based, the lowest first
   * @param index of the entry in the layer's listing
   */
  record At(int layer, int index, LayerEntry entry) {}

  /** One layer's next entry. */
  private static final class Head {

    private final LayerListing listing;
    private final int layer;
    private int index = -1;
    private LayerEntry entry;
    private String path;

    Head(LayerListing listing, int layer) {
      this.listing = listing;
      this.layer = layer;
    }

    boolean advance() {
      index++;
      if (index >= listing.size()) {
        return false;
      }
      entry = listing.entry(index);
      path = entry.path().equals("/") ? "" : entry.path();
      return true;
    }

    String path() {
      return path;
    }

    int layer() {
      return layer;
    }
  }

  private final List<Visitor> visitors;
  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(
          Comparator.comparing(Head::path, LayerListing.TREE_ORDER).thenComparing(Head::layer));

  /** Lengths of the paths that are open, outermost first; each begins the path entered last. */
  private int[] open = new int[16];

  private int depth;
  private String last = "";

  private LayerWalk(List<LayerListing> layers, List<Visitor> visitors) {
    this.visitors = visitors;
    for (int layer = 0; layer < layers.size(); layer++) {
      var head = new Head(layers.get(layer), layer);
      if (head.advance()) {
        heads.add(head);
      }
    }
  }

  /**
   * @param layers lowest first
   * @param visitors are told of the root folder in any case
   */
  static void walk(List<LayerListing> layers, Visitor... visitors) {
    new LayerWalk(layers, List.of(visitors)).run();
  }

  private void run() {
    if (heads.isEmpty() || !heads.peek().path.isEmpty()) {
      enter(new TreePath("", 0), List.of());
    }
    while (!heads.isEmpty()) {
      String path = heads.peek().path;
      goTo(path);
      enter(new TreePath(path, path.length()), next(path));
    }
    while (depth > 0) {
      leave();
    }
  }

  /** All that layers do at the first path of all heads. */
  private List<At> next(String path) {
    var here = new ArrayList<At>(2);
    while (!heads.isEmpty() && heads.peek().path.equals(path)) {
      var head = heads.poll();
      boolean more;
      do {
        here.add(new At(head.layer, head.index, head.entry));
        more = head.advance();
      } while (more && head.path.equals(path));
      if (more) {
        heads.add(head);
      }
    }
    return here;
  }

  /** Leaves what does not hold the path, and enters the folders between. */
  private void goTo(String path) {
    int same = commonLength(last, path);
    while (depth > 0 && !holds(open[depth - 1], same, path)) {
      leave();
    }
    int end = depth == 0 ? path.length() : open[depth - 1];
    for (int slash = path.indexOf('/', end + 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
      enter(new TreePath(path, slash), List.of());
    }
    last = path;
  }

  private static boolean holds(int end, int same, String path) {
    return end <= same && end < path.length() && path.charAt(end) == '/';
  }

  private static int commonLength(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int i = 0;
    while (i < most && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private void enter(TreePath path, List<At> here) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
    }
    open[depth++] = path.end();
    visitors.forEach(visitor -> visitor.enter(path, here));
  }

  private void leave() {
    depth--;
    visitors.forEach(Visitor::leave);
  }
}
