package io.github.imagehygiene.layers;

/**
 * The marks by which a layer takes away what lies below it (OCI image layer specification 1.1,
 * "Whiteouts"): {@code .wh.NAME} and {@code .wh..wh..opq}.
 */
final class Whiteout {

  private static final String PREFIX = ".wh.";

  private Whiteout() {}

  /**
   * @param name of a tar entry
   */
  static boolean is(String name) {
    return name.startsWith(PREFIX, name.lastIndexOf('/') + 1);
  }
}
