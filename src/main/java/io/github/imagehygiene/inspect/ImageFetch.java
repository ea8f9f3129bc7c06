package io.github.imagehygiene.inspect;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.layers.LayerFacts;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** Gets the image on a thread of its own, so that an engine can start while others work. */
final class ImageFetch {

  private final FutureTask<Fetched> task;

  private ImageFetch(FutureTask<Fetched> task) {
    this.task = task;
  }

  /** What was got of the image, and why not more. */
  record Fetched(
      Optional<ImageDescription> description,
      Optional<List<ReadLayer<LayerFacts>>> layers,
      Optional<ImageFailure> failure) {

    Optional<ImageSubject> subject(Optional<DockerfileSubject> dockerfile) {
      return description.map(d -> ImageSubject.join(d, dockerfile, layers));
    }
  }

  /**
   * @param rules those that are on; they decide whether layers are read
   */
  static ImageFetch start(ImageInput input, Set<RuleInfo> rules, Timings.Clock clock) {
    var task = new FutureTask<>(() -> fetch(input, rules, clock));
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

  private static Fetched fetch(ImageInput input, Set<RuleInfo> rules, Timings.Clock clock) {
    long start = System.nanoTime();
    try (Image image = input.source().open(input.reference())) {
      var description = image.describe();
      clock.add("image description", System.nanoTime() - start);
      boolean mayRead = input.layers() == LayerMode.ALWAYS;
      boolean sizeOpen = !(description.unpackedSize() instanceof Size.Exactly);
      if (mayRead && isNeeded(Need.LAYERS, rules)) {
        return read(image, description, clock, layers -> withLayers(description, layers));
      } else if (mayRead && sizeOpen && isNeeded(Need.SIZE, rules)) {
        return read(image, description, clock, layers -> withSize(description, layers));
      }
      return new Fetched(Optional.of(description), Optional.empty(), Optional.empty());
    } catch (ImageUnavailable e) {
      return failed(Optional.empty(), new ImageFailure(true, e.getMessage()));
    } catch (ImageUnreadable e) {
      return failed(Optional.empty(), new ImageFailure(false, e.getMessage()));
    }
  }

  private static Fetched read(
      Image image,
      ImageDescription description,
      Timings.Clock clock,
      Function<List<ReadLayer<LayerFacts>>, Fetched> use) {
    long start = System.nanoTime();
    try {
      var layers = image.layers(Set.copyOf(description.config().layers()), LayerFacts::read);
      clock.add("layers", System.nanoTime() - start);
      return use.apply(layers);
    } catch (ImageUnreadable e) {
      return failed(Optional.of(description), new ImageFailure(false, e.getMessage()));
    }
  }

  private static Fetched withLayers(
      ImageDescription description, List<ReadLayer<LayerFacts>> layers) {
    return new Fetched(
        Optional.of(LayerSizes.in(description, layers)), Optional.of(layers), Optional.empty());
  }

  /** Of layers read for their size alone, no more is kept than an engine would have told. */
  private static Fetched withSize(
      ImageDescription description, List<ReadLayer<LayerFacts>> layers) {
    return new Fetched(
        Optional.of(LayerSizes.in(description, layers)), Optional.empty(), Optional.empty());
  }

  private static Fetched failed(Optional<ImageDescription> description, ImageFailure failure) {
    return new Fetched(description, Optional.empty(), Optional.of(failure));
  }

  private static boolean isNeeded(Need need, Set<RuleInfo> rules) {
    return rules.stream().anyMatch(rule -> rule.needs().contains(need));
  }
}
