package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.imagehygiene.archive.SaveStream;
import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.LayerReader;
import io.github.imagehygiene.image.LayerStorage;
import io.github.imagehygiene.image.Platform;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.Size;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An image on an engine. Its layers come as one {@code save} stream, of which nothing is kept.
 *
 * @param reportedSize what the engine takes for its size, in bytes
 */
record EngineImage(HeldImage held, ImageDescription describe, long reportedSize) implements Image {

  /**
   * Asks the engine for an image.
   *
   * @param name of the grammar of references; empty if there is no such image
   * @param platform empty: the engine's choice
   * @throws ImageUnavailable if it is there for other platforms only
   */
  static Optional<EngineImage> inspect(Engine engine, String name, Optional<Platform> platform)
      throws IOException, ImageUnavailable {
    Answer answer = engine.askForImage(name);
    if (answer.notFound()) {
      return Optional.empty();
    }
    JsonNode usual = answer.json();
    var held =
        new HeldImage(engine, id(usual), platform.filter(p -> engine.platformApi().isPresent()));
    JsonNode inspected = held.platform().isEmpty() ? usual : ofPlatform(held, name, usual);
    if (platform.isPresent() && !isFor(platform.get(), inspected)) {
      throw new OtherPlatforms(held, name, platform.get()).unavailable(usual);
    }
    id(inspected);
    var details = ImageDetails.of(held, inspected.path("RootFS").path("Layers"));
    var description = InspectedImage.describe(name, engine.kind(), inspected, details);
    return Optional.of(
        new EngineImage(held, description, Math.max(0, inspected.path("Size").asLong())));
  }

  private static JsonNode ofPlatform(HeldImage held, String name, JsonNode usual)
      throws IOException, ImageUnavailable {
    Answer answer = held.inspect();
    if (answer.notFound()) {
      throw new OtherPlatforms(held, name, held.platform().orElseThrow()).unavailable(usual);
    }
    return answer.json();
  }

  /** An engine may ignore what it is asked for. */
  private static boolean isFor(Platform wanted, JsonNode inspected) {
    return InspectedImage.platform(inspected).filter(wanted::accepts).isPresent();
  }

  private static String id(JsonNode inspected) throws IOException {
    String id = Json.text(inspected.path("Id"));
    if (Digest.parse(id).isEmpty()) {
      throw new IOException("it gives the image the id '" + Quote.of(id) + "'; expected a digest");
    }
    return id;
  }

  /** A tag beside a digest says nothing, and not every engine takes both. */
  @Override
  public Optional<ImageDescription> another(ImageReference reference) {
    var plain =
        reference.digest().isEmpty()
            ? reference
            : new ImageReference(
                reference.host(), reference.path(), Optional.empty(), reference.digest());
    try {
      return inspect(held.engine(), plain.toString(), held.platform()).map(EngineImage::describe);
    } catch (IOException | ImageUnavailable e) {
      return Optional.empty();
    }
  }

  @Override
  public <T> List<ReadLayer<T>> layers(Set<LayerId> wanted, LayerReader<T> reader)
      throws ImageUnreadable {
    if (wanted.isEmpty()) {
      return List.of();
    }
    var known = new HashSet<>(describe.config().diffIds());
    wanted.forEach(layer -> known.remove(layer.diffId()));
    String label = "image " + describe.reference() + " as sent by " + held.engine();
    try (var save = held.save(reportedSize)) {
      // By its layers, not by its name: that may point to another image by now.
      return SaveStream.read(save, label, known, reader)
          .image(describe.config().diffIds())
          .layers()
          .stream()
          .filter(layer -> wanted.contains(layer.id()))
          .toList();
    } catch (ImageUnreadable e) {
      throw e.advising(advice());
    } catch (IOException e) {
      throw new ImageUnreadable(label + ": " + e.getMessage(), advice(), e);
    }
  }

  /** Engines tell in many words, or by breaking off, that an image was removed. */
  private String advice() {
    try {
      if (held.inspect().notFound()) {
        return "it was removed while it was to be read: build it again";
      }
    } catch (IOException e) {
      // An engine that is gone, or a connection that was cut: nothing is known of the image.
    }
    return DockerEngine.AGAIN + ", or pull or build the image again";
  }

  /**
   * Docker's own stores and Podman check a layer against its diffID when they take it in, and hand
   * it over uncompressed. The containerd store holds what it was given, compressed or not, and
   * keeps an image whose diffIDs are wrong; what its id names is the same bytes for ever.
   */
  @Override
  public LayerStorage storage() {
    return describe.unpackedSize() instanceof Size.Unknown
        ? LayerStorage.within(describe.id())
        : LayerStorage.checkedAndPlain(describe.config().diffIds().size());
  }

  /** Nothing to end: a read closes its stream itself, and the connection is the engine's. */
  @Override
  public void close() {}
}
