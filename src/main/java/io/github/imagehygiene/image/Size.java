package io.github.imagehygiene.image;

/**
 * What a source says of an image's unpacked size, in bytes: over all layers, the bytes of regular
 * files (a hard link once a layer) and of symlink targets. Engines report other figures under the
 * same name, so a source says how far its own can be trusted.
 */
public sealed interface Size {

  /** Exactly the unpacked size (an overlay2 engine's figure, or the layers read). */
  record Exactly(long bytes) implements Size {}

  /** The unpacked size is this or less (Podman counts tar headers and padding too). */
  record AtMost(long bytes) implements Size {}

  /** The source cannot tell without reading the layers. */
  record Unknown(String why) implements Size {}
}
