package io.github.imagehygiene.maven;

import io.github.imagehygiene.daemon.DockerEngine;
import io.github.imagehygiene.daemon.EngineSettings;
import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageSource;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.Platform;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;

/**
 * The images of the engine, which is looked for from the start on a thread of its own: getting
 * docker-java ready is most of what a run without layers costs, and others can work meanwhile. That
 * there is none is said only to who asks for an image.
 */
final class EngineImages implements ImageSource, AutoCloseable {

  private final CompletableFuture<DockerEngine> engine = new CompletableFuture<>();
  private final Thread search;

  private final UnaryOperator<String> howBuilt;

  private EngineImages(EngineSettings settings, UnaryOperator<String> howBuilt) {
    this.howBuilt = howBuilt;
    this.search = new Thread(() -> look(settings), "image-hygiene engine");
  }

  /**
   * Begins to look for the engine.
   *
   * @param howBuilt what there is to say of how an image is built that the engine does not have
   */
  static EngineImages lookFor(EngineSettings settings, UnaryOperator<String> howBuilt) {
    var images = new EngineImages(settings, howBuilt);
    images.search.setDaemon(true);
    images.search.start();
    return images;
  }

  private void look(EngineSettings settings) {
    try {
      engine.complete(DockerEngine.connect(settings));
    } catch (ImageUnavailable | RuntimeException | Error e) {
      engine.completeExceptionally(e);
    }
  }

  @Override
  public Image open(Optional<String> reference) throws ImageUnavailable, ImageUnreadable {
    return open(reference, Optional.empty());
  }

  /**
   * The same images for one platform.
   *
   * @param platform {@code os/architecture[/variant]}; empty: the engine's choice
   */
  ImageSource forPlatform(Optional<String> platform) {
    return reference -> open(reference, platform);
  }

  private Image open(Optional<String> reference, Optional<String> platform)
      throws ImageUnavailable, ImageUnreadable {
    var wanted =
        platform.isEmpty()
            ? Optional.<Platform>empty()
            : Optional.of(Platform.required(platform.get()));
    var found = engine();
    try {
      return found.open(reference, wanted);
    } catch (ImageUnavailable e) {
      throw new ImageUnavailable(explained(e.getMessage(), reference.map(howBuilt).orElse("")), e);
    }
  }

  /** What is known of this build comes before what may be the cause in any. */
  private static String explained(String message, String howBuilt) {
    int end = (message + "\n").indexOf('\n');
    return howBuilt.isEmpty()
        ? message
        : message.substring(0, end) + "\n" + howBuilt + message.substring(end);
  }

  private DockerEngine engine() throws ImageUnavailable {
    try {
      return engine.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ImageUnavailable("Waiting for the engine was interrupted.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ImageUnavailable unavailable) {
        throw unavailable;
      }
      throw new IllegalStateException("the search for an engine failed", e.getCause());
    }
  }

  /** Ends the connection, or the search for it if that is still under way. */
  @Override
  public void close() {
    search.interrupt();
    engine.thenAccept(DockerEngine::close);
  }
}
