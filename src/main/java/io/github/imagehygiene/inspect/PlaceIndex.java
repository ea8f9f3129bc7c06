package io.github.imagehygiene.inspect;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where findings stand in Dockerfiles, and of what places there they tell beside their own. */
final class PlaceIndex {

  /** Places nest no deeper: a word in a command in an instruction. */
  private static final int DEPTH = 8;

  private record Key(RuleId rule, SourceText source) {}

  private record Entry(Finding finding, Evidence.InDockerfile place) {}

  private final Map<Key, NavigableMap<Integer, List<Entry>>> own = new HashMap<>();
  private final Map<Key, NavigableMap<Integer, List<Entry>>> further = new HashMap<>();

  PlaceIndex(List<Finding> findings) {
    for (Finding finding : findings) {
      finding.inDockerfile().ifPresent(place -> put(own, finding, place));
      others(finding).forEach(place -> put(further, finding, place));
    }
  }

  private static Stream<Evidence.InDockerfile> others(Finding finding) {
    return finding.evidence(Evidence.InDockerfile.class).skip(1);
  }

  private static void put(
      Map<Key, NavigableMap<Integer, List<Entry>>> index,
      Finding finding,
      Evidence.InDockerfile place) {
    index
        .computeIfAbsent(new Key(finding.rule(), place.source()), key -> new TreeMap<>())
        .computeIfAbsent(place.span().start(), start -> new ArrayList<>())
        .add(new Entry(finding, place));
  }

  /**
   * The findings of a rule that tell of the place where one stands, or that stand at a place that
   * this one tells of.
   */
  Stream<Finding> near(Finding one, RuleId rule) {
    Stream<Finding> telling =
        one.inDockerfile().stream()
            .flatMap(
                place ->
                    entries(further, rule, place)
                        .headMap(place.span().start(), true)
                        .descendingMap()
                        .values()
                        .stream()
                        .limit(DEPTH)
                        .flatMap(List::stream)
                        .filter(entry -> holds(entry.place, place))
                        .map(Entry::finding));
    Stream<Finding> told =
        others(one)
            .flatMap(
                place ->
                    entries(own, rule, place)
                        .subMap(place.span().start(), true, place.span().end(), true)
                        .values()
                        .stream()
                        .flatMap(List::stream)
                        .filter(entry -> holds(place, entry.place))
                        .map(Entry::finding));
    return Stream.concat(telling, told);
  }

  private static NavigableMap<Integer, List<Entry>> entries(
      Map<Key, NavigableMap<Integer, List<Entry>>> index,
      RuleId rule,
      Evidence.InDockerfile place) {
    return index.getOrDefault(new Key(rule, place.source()), new TreeMap<>());
  }

  private static boolean holds(Evidence.InDockerfile outer, Evidence.InDockerfile inner) {
    return outer.span().start() <= inner.span().start() && inner.span().end() <= outer.span().end();
  }
}
