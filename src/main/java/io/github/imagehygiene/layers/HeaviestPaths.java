package io.github.imagehygiene.layers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Tells in few words where the bytes of a layer are. */
public final class HeaviestPaths {

  private static final Comparator<Weight> HEAVIEST_FIRST =
      Comparator.comparingLong(Weight::bytes).reversed().thenComparing(Weight::path);

  private HeaviestPaths() {}

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
    Deque<Folder> open = new ArrayDeque<>();
    open.push(new Folder("", 0, count));
    for (int i = 0; i < listing.size(); i++) {
      LayerEntry entry = listing.entry(i);
      if (entry.size() > 0) {
        while (!open.element().holds(entry.path())) {
          close(open);
        }
        openFolders(open, entry.path(), count);
        open.element().add(entry.size(), List.of(new Weight(entry.path(), entry.size())));
      }
    }
    while (open.size() > 1) {
      close(open);
    }
    return open.element().heaviest();
  }

  private static void openFolders(Deque<Folder> open, String path, int count) {
    int slash = path.indexOf('/', open.element().end + 1);
    while (slash >= 0) {
      open.push(new Folder(path, slash, count));
      slash = path.indexOf('/', slash + 1);
    }
  }

  private static void close(Deque<Folder> open) {
    Folder folder = open.pop();
    open.element().add(folder.bytes, folder.told());
  }

  /** A folder some of which was seen: the start of a path, which is not copied for each. */
  private static final class Folder {

    private final String path;
    private final int end;
    private final int count;
    private final List<Weight> heaviest = new ArrayList<>();
    private long bytes;
    private long largest;

    Folder(String path, int end, int count) {
      this.path = path;
      this.end = end;
      this.count = count;
    }

    boolean holds(String other) {
      return other.length() > end
          && other.charAt(end) == '/'
          && other.regionMatches(0, path, 0, end);
    }

    void add(long more, List<Weight> told) {
      bytes += more;
      largest = Math.max(largest, more);
      heaviest.addAll(told);
      if (heaviest.size() > 2 * count) {
        prune();
      }
    }

    List<Weight> told() {
      return largest >= bytes - largest
          ? heaviest()
          : List.of(new Weight(path.substring(0, end), bytes));
    }

    List<Weight> heaviest() {
      prune();
      return List.copyOf(heaviest);
    }

    private void prune() {
      heaviest.sort(HEAVIEST_FIRST);
      if (heaviest.size() > count) {
        heaviest.subList(count, heaviest.size()).clear();
      }
    }
  }
}
