package io.github.imagehygiene.layers.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Goes once through the paths of all layers together, in the order of the tree, or passes over
 * folders that only one has. Keeps nothing but the folders that are open, so a million paths take
 * no more memory than their listings. Only names are compared, and only where several layers have
 * something in one folder.
 */
public final class LayerWalk {

  /** Is told of each path on the way in, and again once all that lies below it was told. */
  public interface Visitor {

    /**
     * @param here what the layers do at the path, the lowest first, and of one layer what it puts
     *     there before what it takes away; empty: a folder that only paths below it tell of
     */
    void enter(TreePath path, List<At> here);

    /**
     * Asked where one layer alone has the path that was entered last, and takes nothing away
     * anywhere: whether all below it may be told at once.
     */
    default boolean takesAtOnce(int layer) {
      return false;
    }

    /** Is told of all below the path that was entered last, if every visitor takes it so. */
    default void pass(Below below) {}

    /** Leaves the path that was entered last and not left yet. */
    void leave();
  }

  /**
   * All that is below a path, which one layer alone has.
   *
   * @param from the first node in the layer's tree
   * @param to the node behind the last
   */
  public record Below(int layer, NodeTree tree, int from, int to) {}

  /**
   * What one layer does at a path.
   *
   * @param layer 0-based, the lowest first
   * @param node in the layer's tree; one that is listed
   */
  public record At(int layer, NodeTree tree, int node) {

    public LayerEntry.Kind kind() {
      return tree.kind(node);
    }

    /** Bytes, as {@link LayerEntry#size} has them. */
    public long size() {
      return tree.unpackedSize(node);
    }

    /** All that is known; costs more than what can be asked for by itself. */
    public LayerEntry entry() {
      return tree.entry(node);
    }
  }

  /** Where one layer has got to. */
  private static final class Head {

    private final NodeTree tree;
    private final int layer;

    /** What it is at, or what it goes on with once it has entered the path. */
    private int node;

    /** The path that it entered last. */
    private int entered;

    Head(NodeTree tree, int layer) {
      this.tree = tree;
      this.layer = layer;
    }

    public int layer() {
      return layer;
    }

    static int compareNames(Head a, Head b) {
      return NodeTree.compareNames(a.tree, a.node, b.tree, b.node);
    }
  }

  private static final Comparator<Head> BY_NAME =
      ((Comparator<Head>) Head::compareNames).thenComparingInt(Head::layer);

  private final Visitor[] visitors;

  /** By depth of an open folder, the layers that are at something in it. */
  private final List<Queue<Head>> inside = new ArrayList<>();

  /** Paths that are open. */
  private int depth;

  private LayerWalk(Visitor... visitors) {
    this.visitors = visitors;
  }

  /**
   * @param layers lowest first
   * @param visitors are told of the root folder in any case
   */
  public static void walk(List<LayerListing> layers, Visitor... visitors) {
    var heads = new ArrayList<Head>();
    for (LayerListing layer : layers.isEmpty() ? List.of(LayerListing.of(List.of())) : layers) {
      heads.add(new Head(layer.tree(), heads.size()));
    }
    new LayerWalk(visitors).run(heads);
  }

  private void run(List<Head> roots) {
    enter(roots);
    while (depth > 0) {
      var here = inside.get(depth - 1);
      if (here.isEmpty()) {
        leave();
      } else {
        enter(takeFirst(here));
      }
    }
  }

  /** The layers that are at the first of all names, the lowest first. */
  private static List<Head> takeFirst(Queue<Head> heads) {
    var first = heads.remove();
    if (heads.isEmpty() || Head.compareNames(first, heads.element()) != 0) {
      return List.of(first);
    }
    var same = new ArrayList<>(List.of(first));
    while (!heads.isEmpty() && Head.compareNames(first, heads.element()) == 0) {
      same.add(heads.remove());
    }
    return same;
  }

  /**
   * @param heads layers that are at the same path
   */
  private void enter(List<Head> heads) {
    var path = new TreePath(heads.get(0).tree, heads.get(0).node);
    if (depth == inside.size()) {
      inside.add(new PriorityQueue<>(BY_NAME));
    }
    depth++;
    var here = new ArrayList<At>(2);
    for (Head head : heads) {
      take(head, here);
    }
    for (Visitor visitor : visitors) {
      visitor.enter(path, here);
    }
    if (heads.size() == 1) {
      passOver(heads.get(0));
    }
    for (Head head : heads) {
      letWait(head);
    }
  }

  /** Takes what a layer does at the path. */
  private static void take(Head head, List<At> here) {
    var tree = head.tree;
    head.entered = head.node++;
    if (tree.isListed(head.entered)) {
      here.add(new At(head.layer, tree, head.entered));
    }
    int mark = tree.mark(head.entered);
    if (mark > 0) {
      here.add(new At(head.layer, tree, mark));
      head.node = mark + 1;
    }
  }

  /** Nearly all paths of an image are in folders that one layer alone has. */
  private void passOver(Head head) {
    var tree = head.tree;
    boolean isFolder = head.node < tree.size() && tree.parent(head.node) == head.entered;
    if (!isFolder || tree.takesAway()) {
      return;
    }
    for (Visitor visitor : visitors) {
      if (!visitor.takesAtOnce(head.layer)) {
        return;
      }
    }
    var below = new Below(head.layer, tree, head.node, tree.end(head.entered));
    for (Visitor visitor : visitors) {
      visitor.pass(below);
    }
    head.node = below.to;
  }

  /** Lets a layer wait in the folder that it goes on in. */
  private void letWait(Head head) {
    var tree = head.tree;
    if (head.node < tree.size()) {
      int folder = head.entered;
      int level = depth - 1;
      for (; folder != tree.parent(head.node); folder = tree.parent(folder)) {
        level--;
      }
      inside.get(level).add(head);
    }
  }

  private void leave() {
    depth--;
    for (Visitor visitor : visitors) {
      visitor.leave();
    }
  }
}
