package io.github.imagehygiene.subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that one RUN deletes.
 *
 * @param plain by path
 * @param patterns of more than one path each
 */
record SureDeletions(Map<String, SureDeletion> plain, List<SureDeletion> patterns) {

  /** Patterns that are tried at most; a file must not buy seconds with a long list of them. */
  private static final int MOST = 100;

  static SureDeletions of(Stream<SureDeletion> all) {
    var plain = new HashMap<String, SureDeletion>();
    var patterns = new ArrayList<SureDeletion>();
    all.forEach(
        deletion -> {
          if (deletion.isPlain()) {
            plain.putIfAbsent(deletion.pattern(), deletion);
          } else if (patterns.size() < MOST) {
            patterns.add(deletion);
          }
        });
    return new SureDeletions(plain, patterns);
  }

  boolean isEmpty() {
    return plain.isEmpty() && patterns.isEmpty();
  }

  /** The one that takes a path, or a folder around it. */
  Optional<SureDeletion> of(String path) {
    for (int end = path.length();
        end > 0 && !plain.isEmpty();
        end = path.lastIndexOf('/', end - 1)) {
      var deletion = plain.get(path.substring(0, end));
      if (deletion != null) {
        return Optional.of(deletion);
      }
    }
    return patterns.stream().filter(pattern -> pattern.takes(path)).findFirst();
  }
}
