package io.github.imagehygiene.inspect;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.layers.LayerScan;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Gets the image on a thread of its own, so that an engine can start while others work. */
final class ImageFetch {

  private final FutureTask<Fetched> task;

  private ImageFetch(FutureTask<Fetched> task) {
    this.task = task;
  }

  /** What was got of the image, and why not more. */
  record Fetched(
      Optional<ImageDescription> description,
      Optional<ImageContents> layers,
      Optional<ImageFailure> failure) {

    Optional<ImageSubject> subject(
        Optional<DockerfileSubject> dockerfile, Optional<String> platform, LocalDate today) {
      return description.map(d -> ImageSubject.join(d, dockerfile, layers, platform, today));
    }
  }

  /**
   * @param wanted by the rules that are on
   */
  static ImageFetch start(ImageInput input, Wanted wanted, Timings.Clock clock) {
    var task = new FutureTask<>(() -> fetch(input, wanted, clock));
    var thread = new Thread(task, "image-hygiene image");
    thread.setDaemon(true);
    thread.start();
    return new ImageFetch(task);
  }

  /**
   * Waits for it.
   *
   * @throws IllegalStateException if this thread was interrupted
   */
  Fetched await() {
    try {
      return task.get();
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the image was read", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException crash
          ? crash
          : new IllegalStateException("the image was not read", e.getCause());
    }
  }

  private static Fetched fetch(ImageInput input, Wanted wanted, Timings.Clock clock) {
    long start = System.nanoTime();
    try (Image image = input.source().open(input.reference())) {
      var description = image.describe();
      clock.add("image description", System.nanoTime() - start);
      boolean mayRead = input.layers() == LayerMode.ALWAYS;
      boolean sizeOpen = !(description.unpackedSize() instanceof Size.Exactly);
      if (mayRead && (wanted.contents() || sizeOpen && wanted.size())) {
        return read(image, description, wanted, clock);
      }
      return new Fetched(Optional.of(description), Optional.empty(), Optional.empty());
    } catch (ImageUnavailable e) {
      return failed(Optional.empty(), new ImageFailure(true, e.getMessage()));
    } catch (ImageUnreadable e) {
      return failed(Optional.empty(), new ImageFailure(false, e.getMessage()));
    }
  }

  private static Fetched read(
      Image image, ImageDescription description, Wanted wanted, Timings.Clock clock) {
    long start = System.nanoTime();
    try {
      var all = Set.copyOf(description.config().layers());
      var layers = image.layers(all, new LayerScan(wanted.probes()));
      clock.add("layers", System.nanoTime() - start);
      return new Fetched(
          Optional.of(LayerSizes.in(description, layers)),
          Optional.of(ImageContents.of(layers)).filter(c -> wanted.contents()),
          Optional.empty());
    } catch (ImageUnreadable e) {
      return failed(Optional.of(description), new ImageFailure(false, e.getMessage()));
    }
  }

  private static Fetched failed(Optional<ImageDescription> description, ImageFailure failure) {
    return new Fetched(description, Optional.empty(), Optional.of(failure));
  }
}
