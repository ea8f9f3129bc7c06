package io.github.imagehygiene.inspect;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Told how far a long read of layers is.
 *
 * @param first after which it is told for the first time
 * @param then after which each next time
 */
public record Progress(Duration first, Duration then, Consumer<SoFar> listener) {

  /** Nobody wants to know. */
  public static final Progress UNSEEN =
      new Progress(Duration.ofDays(1), Duration.ofDays(1), soFar -> {});

  /**
   * What was read of an image's layers.
   *
   * @param image as the user named it
   * @param bytes of tar, uncompressed
   * @param total about as many there are; empty if that is not known, or was too low
   * @param layer 1-based; 0 if none has come yet
   * @param layers how many are to be read
   */
  public record SoFar(String image, long bytes, OptionalLong total, int layer, int layers) {}
}
