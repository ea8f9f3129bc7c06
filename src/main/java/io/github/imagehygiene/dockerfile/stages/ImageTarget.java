package io.github.imagehygiene.dockerfile.stages;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.image.ImageReference;
import java.util.Optional;

/** What the name of an image or stage means. */
public sealed interface ImageTarget {

  /** A stage above. */
  public record OfStage(Stage stage) implements ImageTarget {}

  /** The empty image. */
  public record Scratch() implements ImageTarget {}

  /** An image of a registry, or of the engine. */
  public record OfImage(ImageReference reference) implements ImageTarget {}

  /**
   * Not to be known.
   *
   * @param why one line for the user
   */
  public record Unresolved(String why) implements ImageTarget {}

  /**
   * Nothing that Docker accepts.
   *
   * @param why one line for the user
   * @param later whether it is a stage that is defined below, which matters only to who builds the
   *     stage that uses it
   */
  public record Invalid(String why, boolean later) implements ImageTarget {}

  static ImageTarget invalid(String why) {
    return new Invalid(why, false);
  }

  /** The stage, if it is one. */
  default Optional<Stage> asStage() {
    return this instanceof OfStage of ? Optional.of(of.stage) : Optional.empty();
  }

  /** The reference, if it is an image. */
  default Optional<ImageReference> asImage() {
    return this instanceof OfImage of ? Optional.of(of.reference) : Optional.empty();
  }
}
