package io.github.imagehygiene.layers.waste;

import io.github.imagehygiene.layers.listing.Sums;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The bytes that are in the layers of an image but not in what a container of it sees: those of
 * files that a later layer deletes or overwrites. What the layers waste adds up to what the image
 * wastes. The copy that is seen is no waste. Files that are one by hard links count once, and only
 * once all their names are gone.
 *
 * @param dead the most bytes first
 */
public record Waste(List<Dead> dead) {

  /** How bytes died. */
  public enum Cause {
    /** Deleted, or a folder or device took their place. */
    REMOVED,
    /** Another file or link took their place, of another size or kind. */
    REWRITTEN,
    /** A file of the same size took their place; its contents may be the same or not. */
    SAME_SIZE,
    /** The same size and time of change, but another owner, group or mode. */
    OWNER_OR_MODE,
    /** A package manager's record of what is installed, which each installation writes anew. */
    BOOKKEEPING
  }

  /**
   * What died in one layer by another in one way.
   *
   * @param writer 0-based index of the layer that has the bytes
   * @param killer 0-based index of the layer by which they died
   * @param files how many files and links
   * @param largest places where most of it lay, the worst first; no more than ten
   */
  public record Dead(
      int writer, int killer, Cause cause, long bytes, int files, List<Place> largest) {

    public Dead {
      largest = List.copyOf(largest);
    }
  }

  /**
   * Where some of it lay.
   *
   * @param path of the file; of the folder if it is several of it, or the folder went as a whole
   */
  public record Place(String path, long bytes, int files) {}

  public Waste {
    dead = List.copyOf(dead);
  }

  /** What died in some layers by some causes, the most bytes first. */
  public Stream<Dead> in(Predicate<Integer> writers, Cause... causes) {
    return dead.stream()
        .filter(d -> writers.test(d.writer()) && List.of(causes).contains(d.cause()));
  }

  /** Bytes that are dead in all layers. */
  public long bytes() {
    return sum(dead);
  }

  /** Bytes of one layer that are dead, whatever the cause. */
  public long bytesOf(int writer) {
    return sum(dead.stream().filter(d -> d.writer() == writer).toList());
  }

  /** The bytes of some of it. */
  public static long sum(List<Dead> some) {
    return some.stream().mapToLong(Dead::bytes).reduce(0, Sums::plus);
  }
}
