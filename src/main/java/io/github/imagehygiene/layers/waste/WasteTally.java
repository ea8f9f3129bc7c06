package io.github.imagehygiene.layers.waste;

import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.listing.LayerEntry.Kind;
import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.layers.listing.LayerWalk;
import io.github.imagehygiene.layers.listing.LayerWalk.At;
import io.github.imagehygiene.layers.listing.LayerWalk.Below;
import io.github.imagehygiene.layers.listing.Sums;
import io.github.imagehygiene.layers.listing.TreePath;
import io.github.imagehygiene.layers.waste.Waste.Cause;
import io.github.imagehygiene.layers.waste.Waste.Dead;
import io.github.imagehygiene.layers.waste.Waste.Place;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Adds up {@link Waste} on the way through the layers. */
public final class WasteTally implements LayerWalk.Visitor {

  private static final int PLACES = 10;
  private static final Comparator<Dead> WORST =
      Comparator.comparingLong(Dead::bytes)
          .reversed()
          .thenComparing(Dead::writer)
          .thenComparing(Dead::killer)
          .thenComparing(Dead::cause);

  private record Death(int writer, int killer, Cause cause) {}

  /** What died in one way. */
  private static final class Sum {

    private final Largest<Place> largest =
        new Largest<>(
            PLACES, Comparator.comparingLong(Place::bytes).reversed().thenComparing(Place::path));
    private long bytes;
    private int files;

    public void add(Place place) {
      bytes = Sums.plus(bytes, place.bytes());
      files += place.files();
      largest.offer(place);
    }
  }

  /** A path whose descendants are on their way. */
  private static final class Open {

    private final TreePath path;
    private final List<At> here;
    private final NavigableMap<Integer, Open> around;
    private final Map<Death, Place> dead = new HashMap<>(0);
    private NavigableMap<Integer, Open> removals;

    /**
     * @param around what its folder was rid of, by layer
     */
    Open(TreePath path, List<At> here, NavigableMap<Integer, Open> around) {
      this.path = path;
      this.here = here;
      this.around = around;
    }

    /**
     * By layer, the outermost folder that the layer rid of all that was in it. Asked for only where
     * something is below, so that files do not pay for it.
     */
    NavigableMap<Integer, Open> removals() {
      if (removals == null) {
        removals = around;
        for (At at : here) {
          if (at.kind() != Kind.DIRECTORY) {
            removals = removals == around ? new TreeMap<>(around) : removals;
            removals.putIfAbsent(at.layer(), this);
          }
        }
      }
      return removals;
    }

    public void add(Death death, String file, long bytes) {
      dead.merge(
          death,
          new Place(file, bytes, 1),
          (some, one) ->
              new Place(
                  path.toString(),
                  Sums.plus(some.bytes(), one.bytes()),
                  some.files() + one.files()));
    }
  }

  private final List<HardLinks> hardLinks;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<Death, Sum> dead = new HashMap<>();

  public WasteTally(List<LayerListing> layers) {
    hardLinks = layers.stream().map(HardLinks::of).toList();
  }

  public Waste result() {
    return new Waste(
        dead.entrySet().stream().map(e -> dead(e.getKey(), e.getValue())).sorted(WORST).toList());
  }

  private static Dead dead(Death death, Sum sum) {
    return new Dead(
        death.writer, death.killer, death.cause, sum.bytes, sum.files, sum.largest.list());
  }

  @Override
  public void enter(TreePath path, List<At> here) {
    for (At at : here) {
      if (at.kind().isFile()) {
        judge(at, here);
      }
    }
    open.push(new Open(path, here, around()));
  }

  private NavigableMap<Integer, Open> around() {
    return open.isEmpty() ? Collections.emptyNavigableMap() : open.peek().removals();
  }

  @Override
  public boolean takesAtOnce(int layer) {
    return around().higherKey(layer) == null;
  }

  /** Nothing of it dies. */
  @Override
  public void pass(Below below) {
    hardLinks.get(below.layer()).namesLive(below.from(), below.to());
  }

  @Override
  public void leave() {
    open.pop().dead.forEach((death, place) -> sum(death).add(place));
  }

  private Sum sum(Death death) {
    return dead.computeIfAbsent(death, d -> new Sum());
  }

  /** Finds out whether a file or link dies, and by what. */
  private void judge(At file, List<At> here) {
    var folder = open.peek();
    var removal = around().higherEntry(file.layer());
    int removed = removal == null ? Integer.MAX_VALUE : removal.getKey();
    int killer = Math.min(removed, nextLayer(file, here));
    var shared = hardLinks.get(file.layer()).at(file.node());
    if (killer == Integer.MAX_VALUE) {
      if (shared != null) {
        shared.nameLives();
        settle(shared, file.layer());
      }
      return;
    }
    var next = replacement(killer, here);
    var cause = next.map(n -> cause(file.entry(), n.entry())).orElse(Cause.REMOVED);
    if (shared != null) {
      shared.nameDies(killer, cause);
      settle(shared, file.layer());
    } else if (file.size() > 0) {
      var place = killer == removed && next.isEmpty() ? removal.getValue() : folder;
      var death = new Death(file.layer(), killer, cause);
      place.add(death, file.entry().path(), file.size());
    }
  }

  private void settle(HardLinks.SharedFile shared, int writer) {
    if (shared.isDead()) {
      var file = shared.file();
      sum(new Death(writer, shared.killer(), shared.cause()))
          .add(new Place(file.path(), file.size(), 1));
    }
  }

  /** The next layer that has anything to say of a path. */
  private static int nextLayer(At file, List<At> here) {
    for (At at : here) {
      if (at.layer() > file.layer()) {
        return at.layer();
      }
    }
    return Integer.MAX_VALUE;
  }

  /** The file or link that a layer puts at a path. */
  private static Optional<At> replacement(int layer, List<At> here) {
    return here.stream().filter(at -> at.layer() == layer && at.kind().isFile()).findFirst();
  }

  private static Cause cause(LayerEntry before, LayerEntry after) {
    if (PackageRecords.has(before)) {
      return Cause.BOOKKEEPING;
    }
    boolean sameSize = after.kind() == before.kind() && after.size() == before.size();
    if (!sameSize || before.kind() != Kind.FILE) {
      return Cause.REWRITTEN;
    }
    boolean sameOwner =
        after.mode() == before.mode() && after.uid() == before.uid() && after.gid() == before.gid();
    return after.modified() == before.modified() && !sameOwner
        ? Cause.OWNER_OR_MODE
        : Cause.SAME_SIZE;
  }
}
