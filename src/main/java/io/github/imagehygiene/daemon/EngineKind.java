package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** Whose engine it is: their answers differ where their APIs are said to be the same. */
enum EngineKind {
  DOCKER("Docker"),
  PODMAN("Podman");

  private final String title;

  EngineKind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** As {@code ImageDescription.source()} has it. */
  String source() {
    return title.toLowerCase(java.util.Locale.ROOT);
  }

  /** Reads it off the answer to {@code /version}. */
  static EngineKind in(JsonNode version) {
    var components = version.path("Components").spliterator();
    boolean podman =
        StreamSupport.stream(components, false)
            .anyMatch(component -> component.path("Name").asText("").startsWith("Podman"));
    return podman ? PODMAN : DOCKER;
  }
}
