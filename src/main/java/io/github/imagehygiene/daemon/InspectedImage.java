package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.Platform;
import io.github.imagehygiene.image.Size;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Makes an image's description of an engine's answers (Docker Engine API, {@code ImageInspect} and
 * {@code HistoryResponseItem}).
 */
final class InspectedImage {

  private InspectedImage() {}

  /**
   * @throws IOException if the engine names a layer by something that is no digest
   */
  static ImageDescription describe(
      String reference, EngineKind kind, JsonNode inspected, ImageDetails details)
      throws IOException {
    return new ImageDescription(
        reference,
        Json.text(inspected.path("Id")),
        kind.source(),
        config(kind, inspected, details),
        unpackedSize(kind, inspected),
        // The containerd store's figure has the manifests in it, others know none at all.
        OptionalLong.empty(),
        Json.texts(inspected.path("RepoDigests")),
        Json.texts(inspected.path("RepoTags")));
  }

  /** Empty if the engine does not say. */
  static Optional<Platform> platform(JsonNode inspected) {
    return Json.platform(
        inspected.path("Os"), inspected.path("Architecture"), inspected.path("Variant"));
  }

  private static ImageConfig config(EngineKind kind, JsonNode inspected, ImageDetails details)
      throws IOException {
    JsonNode config = inspected.path("Config");
    List<Digest> layers = layers(inspected.path("RootFS").path("Layers"));
    return new ImageConfig(
        Json.text(inspected.path("Os")),
        Json.text(inspected.path("Architecture")),
        Json.present(inspected.path("Variant")),
        created(Json.text(inspected.path("Created"))),
        Json.text(inspected.path("Author")),
        Json.text(config.path("User")),
        Json.texts(config.path("Env")),
        Json.texts(config.path("Entrypoint")),
        Json.texts(config.path("Cmd")),
        Json.text(config.path("WorkingDir")),
        Json.names(config.path("ExposedPorts")),
        Json.names(config.path("Volumes")),
        Json.map(config.path("Labels")),
        Json.present(config.path("StopSignal")),
        healthcheck(kind, config, details),
        ifDocker(kind, config.path("OnBuild")),
        ifDocker(kind, config.path("Shell")),
        layers,
        EngineHistory.of(details, layers.size()));
  }

  /** Podman's API leaves these out whatever the image says, so there it is not known. */
  private static Optional<List<String>> ifDocker(EngineKind kind, JsonNode texts) {
    return kind == EngineKind.DOCKER ? Optional.of(Json.texts(texts)) : Optional.empty();
  }

  private static Optional<List<String>> healthcheck(
      EngineKind kind, JsonNode config, ImageDetails details) {
    return kind == EngineKind.DOCKER
        ? Optional.of(Json.texts(config.path("Healthcheck").path("Test")))
        : details
            .libpod()
            .filter(image -> !mayConcealHealthcheck(image))
            .map(image -> Json.texts(image.path("Healthcheck").path("Test")));
  }

  /**
   * Podman takes no notice of a health check in an OCI image. Its own builder leaves it out there,
   * but BuildKit does not.
   */
  private static boolean mayConcealHealthcheck(JsonNode libpod) {
    return Json.text(libpod.path("ManifestType")).contains(".oci.")
        && Json.text(libpod.path("Comment")).startsWith("buildkit.");
  }

  private static List<Digest> layers(JsonNode diffIds) throws IOException {
    var layers = new ArrayList<Digest>();
    for (String diffId : Json.texts(diffIds)) {
      layers.add(
          Digest.parse(diffId)
              .orElseThrow(
                  () ->
                      new IOException(
                          "it names a layer '" + Quote.of(diffId) + "'; expected a digest")));
    }
    return layers;
  }

  /** Go's zero time, year 1, stands for an image that does not say. */
  private static Optional<Instant> created(String text) {
    try {
      var time = OffsetDateTime.parse(text);
      return time.getYear() > 1 ? Optional.of(time.toInstant()) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Size unpackedSize(EngineKind kind, JsonNode inspected) {
    JsonNode size = inspected.path("Size");
    String driver = Json.text(inspected.path("GraphDriver").path("Name"));
    if (!size.canConvertToLong() || size.longValue() < 0) {
      return new Size.Unknown("the engine gives no size");
    }
    if (kind == EngineKind.PODMAN) {
      // The layers' tars, with headers and padding, and the image's configuration.
      return new Size.AtMost(size.longValue());
    }
    if (driver.equals("overlay2")) {
      // A walk over each layer's folder, each inode once, folders not counted. Of a layer that
      // BuildKit made on this engine symlinks are not counted either: some kB of a JDK's image.
      return new Size.Exactly(size.longValue());
    }
    // The containerd store ("overlayfs") gives the compressed blobs, other drivers leave symlinks
    // out or count disk blocks: neither is a bound.
    return new Size.Unknown(
        "the engine's storage driver '" + Quote.of(driver) + "' counts something else than files");
  }
}
