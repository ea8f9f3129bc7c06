package io.github.imagehygiene.provenance;

import io.github.imagehygiene.dockerfile.syntax.Keyword;
import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.ImageConfig;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Tells which entries of an image's history made its layers. */
public final class LayerMakers {

  private static final String BUILDKIT = "buildkit.";

  private LayerMakers() {}

  /**
   * Indices into the history, as many as the image has layers.
   *
   * @return empty if the history leaves it open, or does not fit the number of layers
   */
  public static Optional<Set<Integer>> of(ImageConfig config) {
    var history = config.history();
    int layers = config.diffIds().size();
    var said = indices(history, e -> e.emptyLayer().equals(Optional.of(false)));
    boolean allSay = history.stream().allMatch(e -> e.emptyLayer().isPresent());
    if (allSay || said.size() == layers) {
      return Optional.of(said).filter(s -> s.size() == layers);
    }
    var sure = new TreeSet<>(said);
    sure.addAll(indices(history, e -> e.emptyLayer().isEmpty() && isMaker(e)));
    if (sure.size() == layers) {
      return Optional.of(sure);
    }
    // BuildKit makes a layer of each WORKDIR but that of the root, other builders often none.
    var folders = indices(history, e -> e.emptyLayer().isEmpty() && isFolder(e));
    var byBuildKit = new TreeSet<>(sure);
    folders.stream().filter(i -> isByBuildKit(history.get(i))).forEach(byBuildKit::add);
    if (byBuildKit.size() == layers) {
      return Optional.of(byBuildKit);
    }
    sure.addAll(folders);
    return Optional.<Set<Integer>>of(sure).filter(s -> s.size() == layers);
  }

  /**
   * The entry of the history that made each layer, the lowest first.
   *
   * @return none if the history leaves it open
   */
  public static List<HistoryEntry> entries(ImageConfig config) {
    return of(config).stream()
        .flatMap(makers -> makers.stream().sorted())
        .map(config.history()::get)
        .toList();
  }

  static boolean isByBuildKit(HistoryEntry entry) {
    return entry.comment().startsWith(BUILDKIT);
  }

  private static boolean isFolder(HistoryEntry entry) {
    var line = HistoryLine.of(entry);
    return line.is(Keyword.WORKDIR) && !line.arguments().equals("/");
  }

  private static boolean isMaker(HistoryEntry entry) {
    return HistoryLine.of(entry).mayChangeFiles();
  }

  private static Set<Integer> indices(
      List<HistoryEntry> history, java.util.function.Predicate<HistoryEntry> test) {
    var found = new TreeSet<Integer>();
    IntStream.range(0, history.size()).filter(i -> test.test(history.get(i))).forEach(found::add);
    return found;
  }
}
