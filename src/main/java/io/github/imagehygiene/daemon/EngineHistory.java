package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.imagehygiene.image.HistoryEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        .orElseGet(() -> ofDocker(details.history(), layers));
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

  /**
   * Docker's API gives a size, not whether there is a layer. One that has a size is one; the others
   * are none only if those already are all the layers there are (a layer can be empty).
   */
  private static List<HistoryEntry> ofDocker(JsonNode history, int layers) {
    long sized =
        StreamSupport.stream(history.spliterator(), false)
            .filter(entry -> entry.path("Size").asLong() > 0)
            .count();
    Optional<Boolean> emptyIfNoSize =
        sized == layers
            ? Optional.of(true)
            : history.size() == layers ? Optional.of(false) : Optional.empty();
    var entries = new ArrayList<HistoryEntry>();
    for (JsonNode entry : history) {
      entries.add(
          new HistoryEntry(
              Json.text(entry.path("CreatedBy")),
              Json.text(entry.path("Comment")),
              entry.path("Size").asLong() > 0 ? Optional.of(false) : emptyIfNoSize));
    }
    Collections.reverse(entries);
    return entries;
  }
}
