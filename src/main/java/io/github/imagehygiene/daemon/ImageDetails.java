package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an engine tells of an image beyond its answer to inspect.
 *
 * @param history the engine's answer to {@code /history}, newest first
 * @param libpod Podman's own answer to inspect; it has what its Docker-like one leaves out
 * @param layersById how many layers each image of the history has, where that was needed and known
 */
record ImageDetails(JsonNode history, Optional<JsonNode> libpod, Map<String, Integer> layersById) {

  /** More steps than any Dockerfile that a builder without BuildKit was given. */
  private static final int MOST_STEPS = 200;

  /**
   * @param layers the diffIDs of the image as the engine answered to inspect
   * @throws IOException if the engine's answers are not of one image
   */
  static ImageDetails of(HeldImage image, JsonNode layers) throws IOException {
    JsonNode history = image.history().json();
    if (!history.isArray()) {
      throw new IOException("its answer about the image's history is no JSON array");
    }
    if (image.engine().kind() != EngineKind.PODMAN) {
      return new ImageDetails(history, Optional.empty(), steps(image, history, layers.size()));
    }
    Answer libpod = image.engine().askElsewhere("/v4.0.0/libpod/images/" + image.id() + "/json");
    if (!libpod.ok()) {
      return new ImageDetails(history, Optional.empty(), Map.of());
    }
    JsonNode answer = libpod.json();
    if (!Json.texts(answer.path("RootFS").path("Layers")).equals(Json.texts(layers))) {
      throw new IOException("its two answers are not of one image");
    }
    return new ImageDetails(history, Optional.of(answer), Map.of());
  }

  /**
   * The classic builder makes no layer for a RUN that changes nothing, and one of size 0 for a RUN
   * that makes a folder. It leaves an image for each step, which tells them apart.
   */
  private static Map<String, Integer> steps(HeldImage image, JsonNode history, int layers)
      throws IOException {
    long sized = EngineHistory.sized(history);
    if (sized == layers || history.size() == layers || history.size() > MOST_STEPS) {
      return Map.of();
    }
    var counts = new HashMap<String, Integer>();
    for (JsonNode entry : history) {
      String step = entry.path("Id").asText("");
      if (step.startsWith("sha256:") && !step.contains("<")) {
        Answer answer = image.step(step).inspect();
        if (answer.ok()) {
          counts.put(step, answer.json().path("RootFS").path("Layers").size());
        }
      }
    }
    return counts;
  }
}
