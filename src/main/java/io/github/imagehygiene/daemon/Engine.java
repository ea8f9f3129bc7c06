package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * An engine that answered, and the API version that it and we both speak.
 *
 * @param version the engine's own, such as 28.5.2
 */
record Engine(
    EngineAddress address,
    EngineConnection connection,
    EngineKind kind,
    String version,
    ApiVersion api)
    implements AutoCloseable {

  private static final Duration ASK_LIMIT = Duration.ofSeconds(10);

  /**
   * Asks who is there.
   *
   * @throws IOException if nobody is, or nobody who answers as an engine does
   */
  static Engine at(EngineAddress address, Duration limit) throws IOException {
    var connection = new EngineConnection(address);
    try {
      // Without a version in the path every engine answers, however new or old it is.
      JsonNode version = connection.get("/version", limit).json();
      ApiVersion api =
          ApiVersion.negotiated(version)
              .orElseThrow(() -> new IOException("it does not answer as a container engine does"));
      return new Engine(
          address, connection, EngineKind.in(version), version.path("Version").asText("?"), api);
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** Asks for {@code path} of the negotiated API version. */
  Answer ask(String path) throws IOException {
    return connection.get(versioned(path), ASK_LIMIT);
  }

  /** Asks for a path that has a version of its own. */
  Answer askElsewhere(String path) throws IOException {
    return connection.get(path, ASK_LIMIT);
  }

  InputStream stream(String path, Duration firstByte, Duration stall) throws IOException {
    return connection.stream(versioned(path), firstByte, stall);
  }

  private String versioned(String path) {
    return "/v" + api + path;
  }

  @Override
  public String toString() {
    return kind.title() + " " + version + " at " + address;
  }

  @Override
  public void close() {
    connection.close();
  }
}
