package io.github.imagehygiene.inspect;

import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.inspect.ImageFetch.Fetched;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A unit whose image is being fetched.
 *
 * @param base what its Dockerfile builds on; the fetch waits for it
 * @param fetch empty: it is not known where the image is
 */
record PendingUnit(
    UnitInput input, CompletableFuture<Optional<ImageReference>> base, Optional<ImageFetch> fetch) {

  /** Begins to fetch the images. */
  static List<PendingUnit> start(List<UnitInput> inputs, Wanted wanted, Timings.Clock clock) {
    var units = inputs.stream().map(input -> of(input, wanted, clock)).toList();
    ImageFetch.start(units.stream().flatMap(unit -> unit.fetch.stream()).toList());
    return units;
  }

  private static PendingUnit of(UnitInput input, Wanted wanted, Timings.Clock clock) {
    var base = new CompletableFuture<Optional<ImageReference>>();
    return new PendingUnit(
        input,
        base,
        input.image() instanceof ImageInput image
            ? Optional.of(ImageFetch.of(image, wanted, base, clock))
            : Optional.empty());
  }

  /** Waits for the image. */
  Unit await(Optional<DockerfileSubject> dockerfile, LocalDate today) {
    var fetched = fetch.map(ImageFetch::await);
    return new Unit(
        input.name(),
        dockerfile,
        fetched.flatMap(image -> image.subject(dockerfile, input.platform(), today)),
        input.image() instanceof ImageFailure unknown
            ? Optional.of(unknown)
            : fetched.flatMap(Fetched::failure));
  }

  /** Nobody waits for the image any more; without effect on one that was awaited. */
  void giveUp() {
    base.cancel(false);
    fetch.ifPresent(ImageFetch::cancel);
  }
}
