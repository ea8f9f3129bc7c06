package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.imagehygiene.image.HistoryEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** An image's history as engines give it, put into the order and terms of the OCI specification. */
final class EngineHistory {

  private EngineHistory() {}

  /**
   * @param layers how many layers the image has
   * @return oldest first
   */
  static List<HistoryEntry> of(ImageDetails details, int layers) {
    return details
        .libpod()
        .map(image -> image.path("History"))
        .filter(JsonNode::isArray)
        .map(EngineHistory::ofPodman)
        .orElseGet(() -> ofDocker(details.history(), details.layersById(), layers));
  }

  /** Podman's own API hands over the history of the image's configuration as it stands. */
  private static List<HistoryEntry> ofPodman(JsonNode history) {
    return StreamSupport.stream(history.spliterator(), false)
        .map(
            entry ->
                new HistoryEntry(
                    Json.text(entry.path("created_by")),
                    Json.text(entry.path("comment")),
                    Optional.of(entry.path("empty_layer").asBoolean(false))))
        .toList();
  }

  /** How many entries have a size, each of which is a layer. */
  static long sized(JsonNode history) {
    return StreamSupport.stream(history.spliterator(), false)
        .filter(entry -> entry.path("Size").asLong() > 0)
        .count();
  }

  /**
   * Docker's API gives a size, not whether there is a layer. One that has a size is one; where the
   * image of the step and that of the step before are there, their layers tell; the rest is known
   * if that leaves no choice.
   */
  private static List<HistoryEntry> ofDocker(
      JsonNode history, Map<String, Integer> layersById, int layers) {
    var empty = new ArrayList<Optional<Boolean>>();
    for (int i = 0; i < history.size(); i++) {
      empty.add(
          history.get(i).path("Size").asLong() > 0
              ? Optional.of(false)
              : isEmptyStep(history, i, layersById));
    }
    long made = empty.stream().filter(Optional.of(false)::equals).count();
    long open = empty.stream().filter(Optional::isEmpty).count();
    Optional<Boolean> rest =
        made == layers
            ? Optional.of(true)
            : made + open == layers ? Optional.of(false) : Optional.empty();
    var entries = new ArrayList<HistoryEntry>();
    for (int i = 0; i < history.size(); i++) {
      JsonNode entry = history.get(i);
      entries.add(
          new HistoryEntry(
              Json.text(entry.path("CreatedBy")),
              Json.text(entry.path("Comment")),
              empty.get(i).or(() -> rest)));
    }
    Collections.reverse(entries);
    return entries;
  }

  private static Optional<Boolean> isEmptyStep(
      JsonNode history, int index, Map<String, Integer> layersById) {
    Integer after = layersById.get(history.get(index).path("Id").asText(""));
    Integer before = layersById.get(history.path(index + 1).path("Id").asText(""));
    return after == null || before == null ? Optional.empty() : Optional.of(after.equals(before));
  }
}
