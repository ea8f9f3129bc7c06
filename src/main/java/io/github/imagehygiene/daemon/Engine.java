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
    ApiVersion api,
    Limits limits)
    implements AutoCloseable {

  /**
   * Asks who is there.
   *
   * @param left how long that may take
   * @throws IOException if nobody is, or nobody who answers as an engine does
   */
  static Engine at(EngineAddress address, Duration left, Limits limits) throws IOException {
    var connection = new EngineConnection(address);
    try {
      // Without a version in the path every engine answers, however new or old it is.
      JsonNode version = connection.get("/version", left).json();
      ApiVersion api =
          ApiVersion.negotiated(version)
              .orElseThrow(() -> new IOException("it does not answer as a container engine does"));
      return new Engine(
          address,
          connection,
          EngineKind.in(version),
          version.path("Version").asText("?"),
          api,
          limits);
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** Asks for {@code path} of the negotiated API version. */
  Answer ask(String path) throws IOException {
    return connection.get(versioned(path), limits.ask());
  }

  /** Asks for a path that has a version of its own. */
  Answer askElsewhere(String path) throws IOException {
    return connection.get(path, limits.ask());
  }

  /**
   * Has an image sent as an archive.
   *
   * @param size what the engine takes for its size, in bytes
   * @return to be closed, at its end or before
   */
  InputStream save(String id, long size) throws IOException {
    return connection.stream(
        versioned("/images/" + id + "/get"), limits.firstByte(size), limits.stall());
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
