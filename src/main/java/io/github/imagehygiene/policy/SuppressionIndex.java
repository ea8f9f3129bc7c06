package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The suppressions of a run by rule and place, so that those of a finding are found without asking
 * all of them. Parts of a file lie beside or within one another, never across.
 */
final class SuppressionIndex {

  private record Key(RuleId rule, String file) {}

  /** A part of a file, the next one that it lies in, and what is asked for it. */
  private record Slot(Span part, Optional<Slot> around, List<Suppression> asked) {}

  private final Map<RuleId, List<Suppression>> wide = new HashMap<>();
  private final Map<Key, TreeMap<Integer, Slot>> slots = new HashMap<>();

  /**
   * @param suppressions in the order in which they count
   */
  SuppressionIndex(List<Suppression> suppressions) {
    var narrow = new HashMap<Key, List<Suppression>>();
    for (var suppression : suppressions) {
      for (var rule : suppression.rules()) {
        part(suppression)
            .map(p -> narrow.computeIfAbsent(new Key(rule, file(suppression)), k -> list()))
            .orElseGet(() -> wide.computeIfAbsent(rule, r -> list()))
            .add(suppression);
      }
    }
    narrow.forEach((key, list) -> slots.put(key, nested(list)));
  }

  /** Those that may cover a finding, in the order in which they count. */
  Stream<Suppression> near(Finding finding) {
    var there = finding.inDockerfile().stream().flatMap(place -> at(finding.rule(), place));
    return Stream.concat(there, wide.getOrDefault(finding.rule(), List.of()).stream())
        .sorted(Comparator.comparing(Suppression::by).thenComparing(SuppressionIndex::comment));
  }

  private Stream<Suppression> at(RuleId rule, Evidence.InDockerfile place) {
    var found = new ArrayList<Suppression>();
    var below =
        slots
            .getOrDefault(new Key(rule, place.source().name()), new TreeMap<>())
            .floorEntry(place.span().start());
    var slot = Optional.ofNullable(below).map(Map.Entry::getValue);
    while (slot.isPresent()) {
      found.addAll(slot.get().asked());
      slot = slot.get().around();
    }
    return found.stream();
  }

  /** By where each part begins; of those that begin at one place, the innermost. */
  private static TreeMap<Integer, Slot> nested(List<Suppression> suppressions) {
    var slots = new TreeMap<Integer, Slot>();
    Optional<Slot> open = Optional.empty();
    var outerFirst =
        Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder());
    var sorted = new ArrayList<>(suppressions);
    sorted.sort(Comparator.comparing(s -> part(s).orElseThrow(), outerFirst));
    for (var suppression : sorted) {
      Span part = part(suppression).orElseThrow();
      while (open.isPresent() && !open.get().part().covers(part)) {
        open = open.get().around();
      }
      if (open.filter(slot -> slot.part().equals(part)).isEmpty()) {
        open = Optional.of(new Slot(part, open, new ArrayList<>()));
        slots.put(part.start(), open.get());
      }
      open.get().asked().add(suppression);
    }
    return slots;
  }

  private static Optional<Span> part(Suppression suppression) {
    return suppression.scope() instanceof Scope.Part part ? part.part() : Optional.empty();
  }

  private static String file(Suppression suppression) {
    return suppression.scope() instanceof Scope.Part part ? part.source().name() : "";
  }

  /** Where its comment stands; 0 if it is none. */
  private static int comment(Suppression suppression) {
    return suppression.scope() instanceof Scope.Part part ? part.comment().start() : 0;
  }

  private static List<Suppression> list() {
    return new ArrayList<>();
  }
}
