package io.github.imagehygiene.layers.waste;

import io.github.imagehygiene.layers.listing.LayerEntry.Kind;
import io.github.imagehygiene.layers.listing.LayerWalk;
import io.github.imagehygiene.layers.listing.LayerWalk.At;
import io.github.imagehygiene.layers.listing.LayerWalk.Below;
import io.github.imagehygiene.layers.listing.Sums;
import io.github.imagehygiene.layers.listing.TreePath;
import io.github.imagehygiene.layers.waste.DiveEfficiency.WastedPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Adds up {@link DiveEfficiency} on the way through the layers. */
public final class DiveTally implements LayerWalk.Visitor {

  private static final int PATHS = 10;

  /** A deletion, and the bytes that it takes away. */
  private static final class Deletion {

    /** One of the same layer around it, which takes away the same bytes. */
    private final Deletion around;

    private long bytes;

    Deletion(Deletion around) {
      this.around = around;
    }
  }

  /** A path whose descendants are on their way. */
  private static final class Open {

    private final TreePath path;
    private final List<At> here;

    /** By layer, the innermost deletion that takes away what is in here. */
    private final NavigableMap<Integer, Deletion> deletions;

    /** Layers that have something below; null: none. */
    private BitSet below;

    Open(TreePath path, List<At> here, NavigableMap<Integer, Deletion> deletions) {
      this.path = path;
      this.here = here;
      this.deletions = deletions;
    }

    void addBelow(int layer) {
      if (below == null) {
        below = new BitSet();
      }
      below.set(layer);
    }

    void addBelow(Open child) {
      for (At at : child.here) {
        addBelow(at.layer());
      }
      if (child.below != null) {
        below = below == null ? new BitSet() : below;
        below.or(child.below);
      }
    }

    boolean isLeafOf(int layer) {
      return below == null || !below.get(layer);
    }

    /** The last layer under another that has something below, or -1. */
    int lastBelow(int layer) {
      return below == null ? -1 : below.previousSetBit(layer - 1);
    }
  }

  private final Deque<Open> open = new ArrayDeque<>();
  private final Largest<WastedPath> largest =
      new Largest<>(
          PATHS,
          Comparator.comparingLong(WastedPath::bytes).reversed().thenComparing(WastedPath::path));
  private long smallest;
  private long all;
  private long wasted;
  private long user;

  public DiveEfficiency result() {
    double score = all == 0 ? 1 : (double) smallest / all;
    return new DiveEfficiency(score, wasted, user, largest.list());
  }

  @Override
  public void enter(TreePath path, List<At> here) {
    var parent = open.peek();
    NavigableMap<Integer, Deletion> around =
        parent == null ? Collections.emptyNavigableMap() : parent.deletions;
    for (int i = 0; i < here.size(); i++) {
      long size = size(here.get(i));
      if (size > 0) {
        count(here, i, size, around);
      }
    }
    open.push(new Open(path, here, deletions(here, around)));
  }

  /** Deleted is what stands there until then: up to the layer that has the path next. */
  private void count(List<At> here, int index, long size, NavigableMap<Integer, Deletion> around) {
    int layer = here.get(index).layer();
    user = layer > 0 ? Sums.plus(user, size) : user;
    var deletion = around.higherEntry(layer);
    if (deletion != null && deletion.getKey() <= nextLayer(here, index)) {
      add(deletion.getValue(), size);
    }
  }

  private static int nextLayer(List<At> here, int index) {
    int layer = here.get(index).layer();
    return here.stream()
        .skip(index)
        .filter(at -> at.kind() != Kind.OPAQUE)
        .mapToInt(At::layer)
        .filter(later -> later > layer)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private static NavigableMap<Integer, Deletion> deletions(
      List<At> here, NavigableMap<Integer, Deletion> around) {
    NavigableMap<Integer, Deletion> all = around;
    for (At at : here) {
      if (at.kind() == Kind.WHITEOUT) {
        all = all == around ? new TreeMap<>(around) : all;
        all.put(at.layer(), new Deletion(around.get(at.layer())));
      }
    }
    return all;
  }

  @Override
  public boolean takesAtOnce(int layer) {
    return open.element().deletions.higherKey(layer) == null;
  }

  /** No path of it is anywhere else. */
  @Override
  public void pass(Below below) {
    int layer = below.layer();
    long bytes = below.tree().fileBytes(below.from(), below.to());
    all = Sums.plus(all, bytes);
    smallest = Sums.plus(smallest, bytes);
    user = layer > 0 ? Sums.plus(user, bytes) : user;
    open.element().addBelow(layer);
  }

  @Override
  public void leave() {
    var left = open.pop();
    tally(left);
    for (At at : left.here) {
      if (at.kind() == Kind.WHITEOUT) {
        var deletion = left.deletions.get(at.layer());
        add(deletion.around, deletion.bytes);
      }
    }
    if (!open.isEmpty()) {
      open.peek().addBelow(left);
    }
  }

  private static void add(Deletion deletion, long bytes) {
    if (deletion != null) {
      deletion.bytes = Sums.plus(deletion.bytes, bytes);
    }
  }

  /** Counts a path, all that is below it being known. */
  private void tally(Open path) {
    if (path.here.isEmpty()) {
      return;
    }
    var only = path.here.get(0);
    if (path.here.size() == 1 && only.kind() != Kind.WHITEOUT) {
      // Nearly all paths of an image.
      long size = path.isLeafOf(only.layer()) ? size(only) : 0;
      all = Sums.plus(all, size);
      smallest = Sums.plus(smallest, size);
      return;
    }
    var sizes = new ArrayList<Long>(path.here.size());
    int put = -1;
    int last = -1;
    for (At at : path.here) {
      if (at.kind() == Kind.WHITEOUT) {
        boolean folder = wasFolder(path, at.layer());
        sizes.add(folder ? path.deletions.get(at.layer()).bytes : 0L);
        last = at.layer();
      } else if (path.isLeafOf(at.layer()) && put != at.layer()) {
        sizes.add(size(at));
        put = at.layer();
        last = at.layer();
      }
    }
    long sum = sizes.stream().reduce(0L, Sums::plus);
    all = Sums.plus(all, sum);
    smallest = Sums.plus(smallest, sizes.stream().min(Long::compare).orElse(0L));
    if (sizes.size() > 1) {
      wasted = Sums.plus(wasted, sum);
      if (sum > 0) {
        largest.offer(new WastedPath(path.path.toString(), sum, sizes.size(), last));
      }
    }
  }

  /** Whether the path is a folder in the layers below, as the last of them that has it says. */
  private static boolean wasFolder(Open path, int layer) {
    int bare = path.lastBelow(layer);
    return path.here.stream()
        .filter(at -> at.layer() < layer && !at.kind().takesAway())
        .reduce((lower, upper) -> upper)
        .filter(at -> at.layer() >= bare && at.kind() == Kind.DIRECTORY)
        .isPresent();
  }

  private static long size(At at) {
    return at.kind() == Kind.FILE ? at.size() : 0;
  }
}
