package io.github.imagehygiene.provenance;

import java.util.OptionalInt;

/**
 * How many of an image's layers, from the lowest, are those of its base image.
 *
 * @param least that surely are
 * @param most all above are surely the image's own
 */
public record BaseEnd(int least, int most) {

  public static BaseEnd at(int layers) {
    return new BaseEnd(layers, layers);
  }

  /** Of an image of which nothing more is known. */
  static BaseEnd unknown(int layers) {
    return new BaseEnd(0, layers);
  }

  /** Empty if it is not known. */
  OptionalInt exactly() {
    return least == most ? OptionalInt.of(least) : OptionalInt.empty();
  }
}
