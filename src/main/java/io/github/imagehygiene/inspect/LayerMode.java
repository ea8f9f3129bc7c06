package io.github.imagehygiene.inspect;

/** Whether the image's layers may be read. */
public enum LayerMode {
  /** Once an image, if an enabled rule needs them. */
  ALWAYS,
  /** Not at all; what then is not known stays open. */
  NEVER
}
