package io.github.imagehygiene.dockerfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds stages by their names, in which letter case does not count. */
public final class StageNames {

  private final Map<String, List<Stage>> byName = new HashMap<>();

  public StageNames(List<Stage> stages) {
    for (Stage stage : stages) {
      stage
          .name()
          .ifPresent(n -> byName.computeIfAbsent(key(n), k -> new ArrayList<>()).add(stage));
    }
  }

  /** The last stage of that name above a stage. */
  public Optional<Stage> above(Stage stage, String name) {
    List<Stage> found = byName.getOrDefault(key(name), List.of());
    int low = 0;
    int high = found.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (found.get(middle).index() < stage.index()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(found.get(low - 1));
  }

  /** The last stage of that name. */
  public Optional<Stage> last(String name) {
    List<Stage> found = byName.getOrDefault(key(name), List.of());
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
