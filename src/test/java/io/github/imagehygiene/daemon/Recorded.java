package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.imagehygiene.image.ImageDescription;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Answers of real engines, as they came. The image {@code facts} sets every field a Dockerfile can;
 * {@code bare} is one file on scratch.
 */
record Recorded(String engine) {

  String text(String file) throws IOException {
    try (var in = Recorded.class.getResourceAsStream(engine + "/" + file + ".json")) {
      return in == null
          ? null
          : new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  JsonNode json(String file) throws IOException {
    return new JsonMapper().readTree(text(file));
  }

  ImageDescription described(String image) throws IOException {
    var kind = EngineKind.in(json("version"));
    Optional<JsonNode> libpod =
        kind == EngineKind.PODMAN ? Optional.of(json(image + "-libpod")) : Optional.empty();
    var details = new ImageDetails(json(image + "-history"), libpod, Map.of());
    return InspectedImage.describe(
        "ihdaemon/" + image + ":1", kind, json(image + "-inspect"), details);
  }
}
