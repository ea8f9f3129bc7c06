package io.github.imagehygiene.provenance;

import io.github.imagehygiene.dockerfile.syntax.Keyword;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Instructions and entries of a history, paired from the top down.
 *
 * @param steps by the index of their entry
 * @param lowest index of the lowest entry that an instruction has made; if there is none, where the
 *     history ends
 * @param byKind whether the text of one that may make a layer could not be compared
 * @param difference the first
 */
record HistoryMatch(
    Map<Integer, LayerOrigin.Step> steps,
    int lowest,
    boolean byKind,
    Optional<Alignment.Difference> difference) {

  /**
   * @param from index of the first entry that may be one of the Dockerfile's
   * @param to index behind the last
   * @param kinds of which every instruction has one entry, and the other way round
   */
  static HistoryMatch of(
      List<LayerOrigin.Step> steps,
      List<HistoryLine> history,
      int from,
      int to,
      Set<Keyword> kinds,
      Wording wording) {
    var found = new HashMap<Integer, LayerOrigin.Step>();
    boolean byKind = false;
    int lowest = to;
    int entry = to;
    for (int i = steps.size() - 1; i >= 0; i--) {
      LayerOrigin.Step step = steps.get(i);
      Keyword kind = step.instruction().keyword();
      if (!kinds.contains(kind)) {
        continue;
      }
      do {
        entry--;
      } while (entry >= from && !history.get(entry).kind().map(kinds::contains).orElse(true));
      Likeness likeness =
          entry < from
              ? Likeness.DIFFERENT
              : wording.compare(step.instruction(), history.get(entry));
      if (likeness == Likeness.DIFFERENT) {
        var at = entry < from ? OptionalInt.empty() : OptionalInt.of(entry);
        return new HistoryMatch(
            found, lowest, byKind, Optional.of(new Alignment.Difference(Optional.of(step), at)));
      }
      byKind |= likeness == Likeness.SAME_KIND && BuildSteps.MAKERS.contains(kind);
      found.put(entry, step);
      lowest = entry;
    }
    return new HistoryMatch(found, lowest, byKind, Optional.empty());
  }

  boolean holds() {
    return difference.isEmpty();
  }

  /** Whether any entry that may make a layer was compared. */
  boolean saysOfLayers() {
    return steps.values().stream()
        .anyMatch(step -> BuildSteps.MAKERS.contains(step.instruction().keyword()));
  }

  /**
   * The instructions behind one entry and up to another that made a layer together; a WORKDIR,
   * which makes no more than a folder, only if there is nothing else.
   */
  List<LayerOrigin.Step> makers(int behind, int upTo) {
    var writers = steps(behind, upTo, BuildSteps.WRITERS);
    return writers.isEmpty() ? steps(behind, upTo, BuildSteps.MAKERS) : writers;
  }

  /** The instructions of some kinds behind one entry and up to another. */
  List<LayerOrigin.Step> steps(int behind, int upTo, Set<Keyword> kinds) {
    var found = new ArrayList<LayerOrigin.Step>();
    for (int i = behind + 1; i <= upTo; i++) {
      LayerOrigin.Step step = steps.get(i);
      if (step != null && kinds.contains(step.instruction().keyword())) {
        found.add(step);
      }
    }
    return found;
  }
}
