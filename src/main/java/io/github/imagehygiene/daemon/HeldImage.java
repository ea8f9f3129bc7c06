package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.imagehygiene.image.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What an engine holds under an id; by id, so that a name that moves on does not mix two images.
 *
 * @param id as inspect gives it without a platform: a containerd store has an image of several
 *     platforms under the id of their index, and none of them under its own
 * @param platform the one that is meant; empty: the engine's choice
 */
record HeldImage(Engine engine, String id, Optional<Platform> platform) {

  Answer inspect() throws IOException {
    return engine.ask("/images/" + id + "/json", platform);
  }

  Answer history() throws IOException {
    return engine.ask("/images/" + id + "/history", platform);
  }

  /**
   * @param size what the engine takes for its size, in bytes
   */
  InputStream save(long size) throws IOException {
    return engine.save(id, platform, size);
  }

  /** The image of an earlier step of its build. */
  HeldImage step(String step) {
    return new HeldImage(engine, step, platform);
  }

  /**
   * The platforms that are there, attestations left out; empty if the engine does not list them.
   */
  List<Platform> platforms() throws IOException {
    if (engine.platformApi().isEmpty()) {
      return List.of();
    }
    Answer answer =
        engine.askElsewhere(
            "/v" + engine.platformApi().get() + "/images/" + id + "/json?manifests=1");
    return answer.ok()
        ? StreamSupport.stream(answer.json().path("Manifests").spliterator(), false)
            .filter(manifest -> manifest.path("Available").asBoolean(false))
            .flatMap(manifest -> listed(manifest.path("Descriptor").path("platform")).stream())
            .filter(listed -> !listed.isUnknown())
            .toList()
        : List.of();
  }

  private static Optional<Platform> listed(JsonNode node) {
    return Json.platform(node.path("os"), node.path("architecture"), node.path("variant"));
  }
}
