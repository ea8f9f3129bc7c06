package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.imagehygiene.image.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * An engine that answered, and the API version that it and we both speak.
 *
 * @param version the engine's own, such as 28.5.2
 * @param platformApi the version to speak about one platform of an image; empty: the engine does
 *     not serve that, and ignores the platform
 */
record Engine(
    EngineAddress address,
    EngineConnection connection,
    EngineKind kind,
    String version,
    ApiVersion api,
    Optional<ApiVersion> platformApi,
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
          ApiVersion.WANTED
              .negotiated(version)
              .orElseThrow(() -> new IOException("it does not answer as a container engine does"));
      return new Engine(
          address,
          connection,
          EngineKind.in(version),
          Quote.of(version.path("Version").asText("?")),
          api,
          ApiVersion.WITH_PLATFORM
              .negotiated(version)
              .filter(served -> served.compareTo(ApiVersion.WITH_PLATFORM) >= 0),
          limits);
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * What it says of an image.
   *
   * @param name of the grammar of references, where brackets are those of an IPv6 address
   */
  Answer askForImage(String name) throws IOException {
    return ask("/images/" + name.replace("[", "%5B").replace("]", "%5D") + "/json");
  }

  /** Asks for {@code path} of the negotiated API version. */
  Answer ask(String path) throws IOException {
    return ask(path, Optional.empty());
  }

  /** Asks for a path that has a version of its own. */
  Answer askElsewhere(String path) throws IOException {
    return connection.get(path, limits.ask());
  }

  /**
   * Asks about one platform of an image.
   *
   * @param platform empty: the engine's choice; must be if there is no {@code platformApi}
   */
  Answer ask(String path, Optional<Platform> platform) throws IOException {
    return connection.get(versioned(path, platform), limits.ask());
  }

  /**
   * Has an image sent as an archive.
   *
   * @param size what the engine takes for its size, in bytes
   * @param platform as {@link #ask(String, Optional)} has it
   * @return to be closed, at its end or before
   */
  InputStream save(String id, Optional<Platform> platform, long size) throws IOException {
    return connection.stream(
        versioned("/images/" + id + "/get", platform), limits.firstByte(size), limits.stall());
  }

  private String versioned(String path, Optional<Platform> platform) {
    return platform.isEmpty()
        ? "/v" + api + path
        : "/v" + platformApi.orElseThrow() + path + "?platform=" + PlatformQuery.of(platform.get());
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
