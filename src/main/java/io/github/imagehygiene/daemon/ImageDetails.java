package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;

/**
 * What an engine tells of an image beyond its answer to inspect.
 *
 * @param history the engine's answer to {@code /history}, newest first
 * @param libpod Podman's own answer to inspect; it has what its Docker-like one leaves out
 */
record ImageDetails(JsonNode history, Optional<JsonNode> libpod) {

  static ImageDetails of(Engine engine, String id) throws IOException {
    JsonNode history = engine.ask("/images/" + id + "/history").json();
    if (engine.kind() != EngineKind.PODMAN) {
      return new ImageDetails(history, Optional.empty());
    }
    Answer libpod = engine.askElsewhere("/v4.0.0/libpod/images/" + id + "/json");
    return new ImageDetails(history, libpod.ok() ? Optional.of(libpod.json()) : Optional.empty());
  }
}
