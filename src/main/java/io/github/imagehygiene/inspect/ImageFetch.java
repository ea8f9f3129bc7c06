package io.github.imagehygiene.inspect;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.layers.LayerScan;
import io.github.imagehygiene.layers.cache.ListingCache;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gets the image on a thread of its own, so that an engine can start while others work. */
final class ImageFetch {

  private final FutureTask<Fetched> task;
  private final Progress progress;
  private final ReadCount count;

  private ImageFetch(FutureTask<Fetched> task, Progress progress, ReadCount count) {
    this.task = task;
    this.progress = progress;
    this.count = count;
  }

  /** What was got of the image, and why not more. */
  record Fetched(
      Optional<ImageDescription> description,
      Optional<ImageContents> layers,
      Optional<ImageDescription> base,
      Optional<ImageFailure> failure) {

    private Fetched(Optional<ImageDescription> description) {
      this(description, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Fetched on(Optional<ImageDescription> found) {
      return new Fetched(description, layers, found, failure);
    }

    Optional<ImageSubject> subject(
        Optional<DockerfileSubject> dockerfile, Optional<String> platform, LocalDate today) {
      return description.map(
          d -> ImageSubject.join(d, dockerfile, layers, platform, today).on(base));
    }
  }

  /**
   * @param wanted by the rules that are on
   * @param base the image that it is built on, once that is known
   */
  static ImageFetch of(
      ImageInput input, Wanted wanted, Future<Optional<ImageReference>> base, Timings.Clock clock) {
    var count = new ReadCount();
    var task = new FutureTask<>(() -> fetch(input, wanted, base, clock, count));
    return new ImageFetch(task, input.progress(), count);
  }

  /**
   * Begins to get images, one after the other: an image is read on several threads as it is, and
   * the next finds the layers that they share in the cache.
   */
  static void start(List<ImageFetch> fetches) {
    var thread =
        new Thread(() -> fetches.forEach(fetch -> fetch.task.run()), "image-hygiene image");
    thread.setDaemon(true);
    thread.start();
  }

  /** What is not begun will not be; what is under way is interrupted. */
  void cancel() {
    task.cancel(true);
  }

  /**
   * Waits for it, and tells meanwhile how far it is.
   *
   * @throws IllegalStateException if this thread was interrupted
   */
  Fetched await() {
    try {
      return awaitTelling();
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

  private Fetched awaitTelling() throws InterruptedException, ExecutionException {
    var wait = progress.first();
    while (true) {
      try {
        return task.get(wait.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        count.soFar().ifPresent(progress.listener());
        wait = progress.then();
      }
    }
  }

  private static Fetched fetch(
      ImageInput input,
      Wanted wanted,
      Future<Optional<ImageReference>> base,
      Timings.Clock clock,
      ReadCount count) {
    long start = System.nanoTime();
    boolean mayRead = input.layers() == LayerMode.ALWAYS && (wanted.contents() || wanted.size());
    var source =
        mayRead
            ? input.source().expecting(count.over(new LayerScan(wanted.probes())))
            : input.source();
    try (Image image = source.open(input.reference())) {
      var description = image.describe();
      clock.add("image description", System.nanoTime() - start);
      boolean sizeOpen = !(description.unpackedSize() instanceof Size.Exactly);
      var fetched = new Fetched(Optional.of(description));
      if (mayRead && (wanted.contents() || sizeOpen)) {
        var cache = clock.step("cache", () -> input.cache().flatMap(ImageFetch::open));
        var fetch = new LayerFetch(image, description, wanted.probes(), cache, count, clock);
        fetched = read(fetch, description, wanted, clock);
      }
      // Last, since the Dockerfiles may take a while.
      return wanted.base() ? fetched.on(base(image, base, clock)) : fetched;
    } catch (ImageUnavailable e) {
      return failed(Optional.empty(), new ImageFailure(true, e.getMessage()));
    } catch (ImageUnreadable e) {
      return failed(Optional.empty(), new ImageFailure(false, e.getMessage()));
    }
  }

  /** That it cannot be had is as if it were not there. */
  private static Optional<ImageDescription> base(
      Image image, Future<Optional<ImageReference>> reference, Timings.Clock clock) {
    try {
      return reference.get().flatMap(name -> clock.step("base image", () -> image.another(name)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | CancellationException e) {
      return Optional.empty();
    }
  }

  private static Optional<ListingCache> open(CacheInput cache) {
    return ListingCache.open(cache.folder(), cache.version(), cache.trouble());
  }

  private static Fetched read(
      LayerFetch fetch, ImageDescription description, Wanted wanted, Timings.Clock clock) {
    try {
      var layers = fetch.read();
      return new Fetched(
          Optional.of(LayerSizes.in(description, layers)),
          wanted.contents()
              ? Optional.of(clock.step("contents", () -> ImageContents.of(layers)))
              : Optional.empty(),
          Optional.empty(),
          Optional.empty());
    } catch (ImageUnreadable e) {
      return failed(Optional.of(description), new ImageFailure(false, e.getMessage()));
    }
  }

  private static Fetched failed(Optional<ImageDescription> description, ImageFailure failure) {
    return new Fetched(description, Optional.empty(), Optional.empty(), Optional.of(failure));
  }
}
